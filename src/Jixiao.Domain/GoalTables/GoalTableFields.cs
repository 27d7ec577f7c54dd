using System.Globalization;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Everything that a goal table consists of, in the form's order: what it says, where it stands, its money, what was reached.</summary>
public static class GoalTableFields
{
    /// <summary>The lists of the form itself; the others hold what happened.</summary>
    public static IReadOnlyList<string> OfForm { get; } = ["plan", "indicators"];

    /// <summary>The fields and lists.</summary>
    public static Fields<GoalTable> All { get; } = new(
    [
        Is("version", t => t.Version, (t, value) => t with { Version = value }, isInner: true),
        Is("year", t => t.Year, (t, value) => t with { Year = value }),
        Is("project", t => t.Project, (t, value) => t with { Project = value }),
        Is("projectName", t => t.ProjectName, (t, value) => t with { ProjectName = value }),
        Is("framework", t => t.Framework, (t, value) => t with { Framework = value }),
        .. BudgetFields.Of("budget.").Select(field => field.Within<GoalTable>(t => t.Budget, (t, budget) => t with { Budget = budget })),
        Is("use", t => t.Use, (t, value) => t with { Use = value }),
        Is("goals", t => t.Goals, (t, value) => t with { Goals = value }),
        .. StandingFields.Of<GoalTable>(t => t.Standing, (t, standing) => t with { Standing = standing }),
        Field.Of<GoalTable, AdjustmentRequested>("pendingAdjustment", t => t.PendingAdjustment, (t, value) => t with { PendingAdjustment = value }, SayTheSame),
        Is("approvedBudget", t => t.ApprovedBudget, (t, value) => t with { ApprovedBudget = value }, isInner: true),
        Is("firstApprovedOn", t => t.FirstApprovedOn, (t, value) => t with { FirstApprovedOn = value }, isInner: true),
        Is("lowerings", t => t.Lowerings, (t, value) => t with { Lowerings = value }, isInner: true),
        Is("lastIndicatorId", t => t.LastIndicatorId, (t, value) => t with { LastIndicatorId = value }, isInner: true),
        Is("waiting", t => t.Waiting, (t, value) => t with { Waiting = value }, isInner: true),
        .. Sums("initial", t => t.Initial, (t, source) => t.InitialOf(source)),
        .. Sums("adjusted", t => t.Adjusted, (t, source) => t.AdjustedOf(source)),
        .. Sums("received", t => t.Received, (t, source) => t.ReceivedOf(source)),
        .. Sums("suspended", t => t.Suspended, (t, source) => t.SuspendedOf(source)),
        .. Sums("executed", t => t.Executed, (t, source) => t.ExecutedOf(source)),
    ],
    [
        ListField.Of<GoalTable, CheckPoint>("plan", t => t.Plan.CheckPoints, (t, points) => t with { Plan = new(points) }, p => $"{p.Month:00}-{p.Day:00}",
            Row<CheckPoint>("percent", p => p.Percent)),
        ListField.Of<GoalTable, Indicator>("indicators", t => t.Indicators, (t, rows) => t with { Indicators = rows }, i => Key(i.Id),
            Row<Indicator>("level1", i => i.Level1), Row<Indicator>("level2", i => i.Level2), Row<Indicator>("name", i => i.Name), Row<Indicator>("description", i => i.Description),
            Row<Indicator>("target", i => i.Target.Raw), Row<Indicator>("accrual", i => i.Accrual), Row<Indicator>("basis", i => i.Basis)),
        ListField.Of<GoalTable, Actual>("actuals", t => t.Actuals, (t, rows) => t with { Actuals = rows }, a => Key(a.Id),
            Row<Actual>("indicator", a => a.Indicator), Row<Actual>("asOf", a => a.AsOf), Row<Actual>("value", a => a.Value), Row<Actual>("answer", a => a.Answer),
            Row<Actual>("note", a => a.Note), Row<Actual>("files", a => a.Files), Row<Actual>("corrected", a => a.IsCorrected)),
        .. MoneyFields.Lists,
        .. MonitoringFields.Lists,
        .. EvaluationFields.Lists,
        ListField.Numbered<GoalTable, Evidence>("approvalFiles", t => t.ApprovalFiles, (t, files) => t with { ApprovalFiles = files }, EvidenceFields.All),
    ]);

    static Field<GoalTable> Is<TValue>(string name, Func<GoalTable, TValue> read, Func<GoalTable, TValue, GoalTable> put, bool isInner = false) => Field.Of(name, read, put, isInner);

    static Field<TRow> Row<TRow>(string name, Func<TRow, object?> read) => Field.Following(name, read);

    /// <summary>A sum and its parts by source; they follow from what was approved, changed, received and paid.</summary>
    static IEnumerable<Field<GoalTable>> Sums(string name, Func<GoalTable, Money> all, Func<GoalTable, FundSource, Money> of) =>
    [
        Field.Following(name, all),
        .. Enum.GetValues<FundSource>().Select(source => Field.Following<GoalTable, Money>($"{name}.{Name(source)}", table => of(table, source))),
    ];

    static string Name(FundSource source) => char.ToLowerInvariant($"{source}"[0]) + $"{source}"[1..];

    static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    static bool SayTheSame(AdjustmentRequested one, AdjustmentRequested other) =>
        (one.Reason, one.Document) == (other.Reason, other.Document) && (one.Files ?? []).SequenceEqual(other.Files ?? []) && (one.Files is null) == (other.Files is null)
        && one.Proposal.SaysTheSameAs(other.Proposal) && one.Proposal.Indicators.Select(row => row.Id).SequenceEqual(other.Proposal.Indicators.Select(row => row.Id));
}

/// <summary>A budget as a form states it, cell by cell.</summary>
static class BudgetFields
{
    public static IReadOnlyList<Field<Budget>> Of(string prefix) =>
    [
        Field.Of<Budget, Money?>($"{prefix}total", b => b.Total, (b, value) => b with { Total = value }),
        Field.Of<Budget, Money?>($"{prefix}fiscal", b => b.Fiscal, (b, value) => b with { Fiscal = value }),
        Field.Of<Budget, Money?>($"{prefix}other", b => b.Other, (b, value) => b with { Other = value }),
    ];
}
