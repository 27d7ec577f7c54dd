using Jixiao.Hosting;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>
/// What came of a year: scores by the bureau's rules and what they would be by others, what units say of themselves (自评), what the bureau evaluates (评价), what the results are used for,
/// grades and ranking.
/// </summary>
public sealed class EvaluationModule : IModule
{
    public void Services(IServiceCollection services) => services
        .AddScoped<SelfEvaluationView>().AddScoped<UnitSelfEvaluationView>().AddScoped<SelfEvaluatedView>().AddScoped<SelfEvaluationBoardView>().AddScoped<ScoringView>().AddScoped<ScoresView>().AddScoped<ScoreTrialView>().AddScoped<ApprovedTables>();

    public void Routes(ApiRoutes api)
    {
        ScoreView.Map(api.Tables);
        SelfEvaluationView.Map(api.Tables);
        ReportSelfEvaluationEndpoint.Map(api.Tables);
        WorkingCopyEndpoint.Map(api.Tables, "/{code}/self-evaluation/{no:int}/working-copy", async http => (await SelfEvaluationRoute.BindAsync(http))!.Copy);
        ReviewSelfEvaluationEndpoint.Map(api.Tables);
        EvaluateGoalTableEndpoint.Map(api.Tables);
        OfUnits(api.Unit.MapGroup("/years/{year}/unit-goals"));
        SelfEvaluationBoardView.Map(api);
        AcceptManySelfEvaluations.Map(api.Bureau);
        ScoringView.Map(api);
        SetScoringRulesEndpoint.Map(api.Bureau);
        ScoresView.Map(api);
        ScoreTrialView.Map(api);
    }

    static void OfUnits(RouteGroupBuilder goals)
    {
        UnitSelfEvaluationView.Map(goals);
        ReportUnitSelfEvaluationEndpoint.Map(goals);
        WorkingCopyEndpoint.Map(goals, "/self-evaluation/{no:int}/working-copy", async http => (await UnitSelfEvaluationRoute.BindAsync(http))!.Copy);
        ReviewUnitSelfEvaluationEndpoint.Map(goals);
    }
}
