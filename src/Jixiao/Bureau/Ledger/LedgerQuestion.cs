using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Bureau.Ledger;

/// <summary>Which entries are asked for.</summary>
public enum LedgerKind
{
    /// <summary>支出 and its 冲销.</summary>
    Payment,

    /// <summary>调整, 追加, each side of a 调剂, 结转.</summary>
    BudgetChange,
}

/// <summary>A question about the entries that money figures are the sums of.</summary>
/// <param name="Division">Whose units.</param>
/// <param name="Year">Of the budgets.</param>
public sealed record LedgerQuestion(DivisionCode Division, FiscalYear Year, LedgerKind Kind)
{
    /// <summary>The departments whose units, as they are today, whoever asks may see; null for the whole division.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    /// <summary>The last effective day that counts; null for all.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only what was recorded by then; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Leaves out what counted by these two times already; null for nothing.</summary>
    public TwoTimes? Since { get; init; }

    /// <summary>Three digits: the units that are of it today.</summary>
    public string? Department { get; init; }

    public UnitCode? Unit { get; init; }

    public ProjectCode? Project { get; init; }

    /// <summary>By the month in which they take effect, 1 for January; null for the year.</summary>
    public int? Month { get; init; }

    /// <summary>As <see cref="LedgerEntry.What"/> says it; null for all.</summary>
    public string? What { get; init; }

    /// <summary>1 for the first.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}

/// <summary>The two times of a state of things: what took effect by the end of a day, as it was recorded by a moment.</summary>
/// <param name="On">Null for whatever day.</param>
/// <param name="At">Null for now.</param>
public sealed record TwoTimes(DateOnly? On, DateTimeOffset? At);
