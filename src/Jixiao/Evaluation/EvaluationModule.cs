using Jixiao.Hosting;

namespace Jixiao.Evaluation;

/// <summary>What came of a year: scores by the bureau's rules.</summary>
public sealed class EvaluationModule : IModule
{
    public void Routes(ApiRoutes api) => ScoreView.Map(api.Tables);
}
