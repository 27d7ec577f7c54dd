using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Bureau;

/// <summary>A line was budgeted before its user was known (代编预算). First event of its stream.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Department">The department that budgets it, three digits; null for the bureau itself.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it is of.</param>
/// <param name="Document">文号.</param>
public sealed record ReserveSet(FiscalYear Year, string Name, string? Department, Money Amount, FundSource Source, string Document);

/// <summary>Part of a reserve went to a project (代编细化); the project's <see cref="BudgetTransferredIn"/> has the same decision.</summary>
/// <param name="Decision">Id that both sides share.</param>
/// <param name="To">The project's table.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="EffectiveOn">The day from which the project's budget counts as changed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号.</param>
public sealed record ReserveSplit(string Decision, Counterpart To, Money Amount, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>A reserve (代编预算) of the bureau or a department, split to units as their needs become known; a stream in the bureau's tenant.</summary>
public sealed record Reserve : IFolded<Reserve>
{
    /// <summary>The stream's key, <c>reserve/2023/1</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The budget year, as a number.</summary>
    public int Year { get; init; }

    /// <summary>What it is for.</summary>
    public string Name { get; init; } = "";

    /// <summary>Three digits; null for the bureau itself.</summary>
    public string? Department { get; init; }

    /// <summary>As budgeted.</summary>
    public Money Amount { get; init; }

    /// <summary>The money it is of.</summary>
    public FundSource Source { get; init; }

    /// <summary>文号.</summary>
    public string Document { get; init; } = "";

    /// <summary>What went to projects, in the order recorded.</summary>
    public IReadOnlyList<ReserveSplit> Splits { get; init; } = [];

    /// <summary>What is not split yet.</summary>
    public Money Left => Amount - Splits.Sum(s => s.Amount);

    /// <summary>The day by which it should be split: 30 June.</summary>
    public DateOnly SplitBy => new(Year, 6, 30);

    /// <summary>The key of a year's n-th reserve.</summary>
    public static string Key(FiscalYear year, int no) => $"reserve/{year}/{no}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(ReserveSet), typeof(ReserveSplit)];

    /// <inheritdoc/>
    public static Reserve Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public Reserve Evolve(object @event) => (@event switch
    {
        ReserveSet e => this with { Year = e.Year.Number, Name = e.Name, Department = e.Department, Amount = e.Amount, Source = e.Source, Document = e.Document },
        ReserveSplit e => this with { Splits = [.. Splits, e] },
        _ => this,
    }) with
    { Version = Version + 1 };
}

/// <summary>Budgets a reserve (编制代编预算).</summary>
public sealed record SetReserve(FiscalYear Year, string Name, string? Department, Money Amount, FundSource Source, string Document) : ICommand<Reserve>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Reserve reserve) => reserve switch
    {
        { Version: > 0 } => throw new RuleBroken("reserve/exists", "这一编号的代编预算已存在。"),
        _ when Name.Length == 0 || Document.Length == 0 => throw new RuleBroken("reserve/no-name", "代编预算必须填写名称和文号。"),
        _ when Amount <= Money.Zero => throw new RuleBroken("budget/not-positive", "金额应大于零。"),
        _ => [new ReserveSet(Year, Name, Department, Amount, Source, Document)],
    };
}

/// <summary>The reserve's side of a split; the project's side is <see cref="TransferBudgetIn"/> under the same decision.</summary>
/// <param name="Transfer">Both sides' decision.</param>
/// <param name="To">The project's table.</param>
/// <param name="Department">The department of the project's unit; a department's reserve goes to its own units. Null where nobody asks.</param>
public sealed record SplitReserve(Transfer Transfer, Counterpart To, string? Department = null) : ICommand<Reserve>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Reserve reserve) => Transfer switch
    {
        { Amount: var amount } when amount <= Money.Zero => throw new RuleBroken("budget/not-positive", "金额应大于零。"),
        _ when reserve.Department is { } own && Department is { } other && own != other => throw new RuleBroken("reserve/other-department", "部门代编预算只能细化到本部门所属单位。"),
        { Amount: var amount } when amount > reserve.Left => throw new RuleBroken("reserve/over-left", "细化金额超过代编预算的余额。"),
        { Source: var source } when source != reserve.Source => throw new RuleBroken("reserve/other-source", "细化的资金来源应与代编预算相同。"),
        { EffectiveOn: var on } when !new FiscalYear(reserve.Year).Contains(on) => throw new RuleBroken("budget/outside-year", "生效日期不在预算年度内。"),
        _ => [new ReserveSplit(Transfer.Decision, To, Transfer.Amount, Transfer.EffectiveOn, Transfer.Reason, Transfer.Document)],
    };
}
