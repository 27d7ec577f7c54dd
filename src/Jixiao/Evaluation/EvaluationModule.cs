using Jixiao.Hosting;

namespace Jixiao.Evaluation;

/// <summary>What came of a year: scores by the bureau's rules, what they would be by others, grades and ranking.</summary>
public sealed class EvaluationModule : IModule
{
    public void Services(IServiceCollection services) => services.AddScoped<ScoringView>().AddScoped<ScoresView>().AddScoped<ScoreTrialView>().AddScoped<ApprovedTables>();

    public void Routes(ApiRoutes api)
    {
        ScoreView.Map(api.Tables);
        ScoringView.Map(api);
        SetScoringRulesEndpoint.Map(api.Bureau);
        ScoresView.Map(api);
        ScoreTrialView.Map(api);
    }
}
