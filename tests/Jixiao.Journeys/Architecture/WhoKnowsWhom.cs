using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Jixiao.Domain;
using Jixiao.Hosting;

namespace Jixiao.Journeys.Architecture;

/// <summary>Domain ← modules ← Modules.cs. A module uses of another what its views say, and nothing else.</summary>
public sealed class WhoKnowsWhom
{
    static readonly string[] ModuleNames = ["Audit", "Bureau", "Evaluation", "Exchange", "GoalTables", "Monitoring", "MonitoringRounds", "Notices", "People", "Reserves", "Reviewing", "Rounds", "Treasury", "UnitGoals", "Units"];

    /// <summary>What a module offers to others beside its types ending in View: the records that those return, and the words of its routes.</summary>
    static readonly string[] Offered = ["Jixiao.GoalTables.TableRoute", "Jixiao.GoalTables.ContentBody", "Jixiao.GoalTables.ActualWords", "Jixiao.GoalTables.GoalTableForm", "Jixiao.GoalTables.UnitStages", "Jixiao.GoalTables.FoundTable", "Jixiao.GoalTables.VoucherLine", "Jixiao.GoalTables.VoucherLines", "Jixiao.UnitGoals.UnitGoalsRoute", "Jixiao.UnitGoals.UnitGoalsContentBody", "Jixiao.UnitGoals.UnitGoalsForm", "Jixiao.Monitoring.UnitAlert", "Jixiao.Audit.StreamHistory", "Jixiao.Audit.Revision", "Jixiao.Audit.Change", "Jixiao.Monitoring.LightsOfTable", "Jixiao.MonitoringRounds.MonitoredTable", "Jixiao.MonitoringRounds.MonitoringRoute", "Jixiao.MonitoringRounds.MonitoringSheet", "Jixiao.MonitoringRounds.TypedMonitoring", "Jixiao.MonitoringRounds.TypedMonitoringRow", "Jixiao.Reviewing.UnitProgress", "Jixiao.Reviewing.ProgressTable", "Jixiao.Units.RegisteredUnit", "Jixiao.Bureau.Rollups.Rollup", "Jixiao.Bureau.Rollups.RollupRow", "Jixiao.Bureau.Rollups.RollupFigures", "Jixiao.Bureau.Rollups.Amounts", "Jixiao.Bureau.Rollups.RollupQuestion", "Jixiao.Bureau.Rollups.RollupBy", "Jixiao.Evaluation.SelfEvaluatedTable", "Jixiao.Evaluation.SelfEvaluationRoute", "Jixiao.Evaluation.SelfEvaluationSheet", "Jixiao.Evaluation.TypedSelfEvaluation", "Jixiao.Evaluation.TypedSelfEvaluationRow", "Jixiao.Evaluation.UnitSelfEvaluationRoute", "Jixiao.Evaluation.UnitSelfEvaluationSheet"];

    /// <summary>The machinery that must know a module by name: the command line imports files and makes the first administrator.</summary>
    static readonly string[] MachineryMayUse = ["Jixiao.Hosting.Cli -> Exchange", "Jixiao.Hosting.Cli -> People", "Jixiao.Hosting.ImportArguments -> Exchange"];

    static readonly Use[] Uses = Load();

    [Fact]
    public void the_domain_needs_nothing_but_the_framework() => Assert.All(
        typeof(RuleBroken).Assembly.GetReferencedAssemblies(),
        needed => Assert.StartsWith("System.", needed.Name, StringComparison.Ordinal));

    [Fact]
    public void a_module_uses_of_another_only_its_views_and_what_they_return() => Assert.Equal(
        [],
        Uses.Where(IsForbidden).Select(u => u.ToString()));

    [Theory]
    [InlineData("Jixiao.GoalTables.RecordSpendEndpoint")]
    [InlineData("Jixiao.Bureau.Facts.GoalTableFacts")]
    [InlineData("Jixiao.Bureau.Facts.FactTables")]
    [InlineData("Jixiao.Monitoring.Scanning.ScanUnitHandler")]
    [InlineData("Jixiao.Units.UnitsModule")]
    public void what_a_module_keeps_to_itself_is_forbidden_to_another(string kept)
    {
        Assert.NotNull(typeof(App).Assembly.GetType(kept));
        Assert.True(IsForbidden(new("Jixiao.Audit.HistoryView", kept)));
    }

    [Fact]
    public void the_machinery_knows_no_module_but_where_it_is_said() => Assert.Equal(
        MachineryMayUse,
        Uses.Where(u => u.From.StartsWith("Jixiao.Hosting.", StringComparison.Ordinal) && u.ToModule is not null).Select(u => $"{u.From} -> {u.ToModule}").Distinct());


    // Were these not seen, neither would be what is forbidden: a use inside of a lambda, of an asynchronous method, of a page.
    [Theory]
    [InlineData("Jixiao.Exchange.ImportDocumentEndpoint -> Jixiao.Exchange.ImportDocument")]
    [InlineData("Jixiao.Audit.HistoryView -> Jixiao.GoalTables.TableRoute")]
    [InlineData("Jixiao.UnitGoals.UnitYearView -> Jixiao.GoalTables.GoalTableView")]
    [InlineData("Jixiao.Monitoring.AlertsView -> Jixiao.Units.UnitsView")]
    [InlineData("Jixiao.Bureau.OverviewPage -> Jixiao.Bureau.Rollups.RollupView")]
    [InlineData("Jixiao.Modules -> Jixiao.Units.UnitsModule")]
    public void a_use_is_seen_wherever_it_is(string use) => Assert.Contains(use, Uses.Select(u => u.ToString()));

    static bool IsForbidden(Use use) => use.FromModule is { } from && use.ToModule is { } to && from != to && !IsOffered(use.To);

    static bool IsOffered(string type) => type.EndsWith("View", StringComparison.Ordinal) || Offered.Contains(type);

    static Use[] Load() =>
    [
        .. new ArchLoader().LoadAssemblies(typeof(App).Assembly, typeof(RuleBroken).Assembly).Build().Types
            .SelectMany(type => type.Dependencies.Select(d => new Use(Outer(type), Outer(d.Target))))
            .Where(use => use.From != use.To && use.From.StartsWith("Jixiao.", StringComparison.Ordinal) && use.To.StartsWith("Jixiao.", StringComparison.Ordinal))
            .Distinct().OrderBy(use => use.ToString(), StringComparer.Ordinal),
    ];

    static string Outer(IType type) => type.FullName.Split('+', '/', '`', '<')[0];

    sealed record Use(string From, string To)
    {
        public string? FromModule => ModuleOf(From);

        public string? ToModule => ModuleOf(To);

        public override string ToString() => $"{From} -> {To}";

        // Jixiao.Units.UnitsView is of Units; Jixiao.Domain.Units.Unit is the domain's, open to every module.
        static string? ModuleOf(string type) => ModuleNames.FirstOrDefault(name => type.StartsWith($"Jixiao.{name}.", StringComparison.Ordinal));
    }
}
