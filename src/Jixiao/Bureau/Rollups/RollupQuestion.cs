using Jixiao.Domain;
using Jixiao.Domain.Units;

namespace Jixiao.Bureau.Rollups;

/// <summary>What cross-unit figures are grouped by. In addresses the same word names the filter by which a row is asked about further.</summary>
public enum RollupBy
{
    /// <summary>区划: everything together, one row.</summary>
    Division,

    /// <summary>部门: the one that each unit belongs to on the day.</summary>
    Department,

    /// <summary>业务股室: the one that each unit's department is with on the day.</summary>
    Section,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>一级指标: a table stands in the row of each that it has.</summary>
    Level1,

    /// <summary>二级指标, likewise.</summary>
    Level2,

    /// <summary>三级指标, likewise.</summary>
    Level3,

    /// <summary>项目类别: the letter in the project's code.</summary>
    Class,

    /// <summary>月份: cumulative to the end of each month that has begun by the day, to the day in its own.</summary>
    Month,

    /// <summary>阶段; the only grouping that shows what was given up (作废).</summary>
    Stage,

    /// <summary>规模: by the adjusted budget of the day.</summary>
    Size,

    /// <summary>预警灯 of the day.</summary>
    Light,
}

/// <summary>What rows are ordered by, the largest first unless it is asked otherwise; rows without the figure come last.</summary>
public enum RollupOrder
{
    Key,
    Tables,
    Initial,
    Adjusted,
    Received,
    Executed,
    Rate,
    AgainstPlan,
    Revisions,
    Revised,
    Met,
    DaysLate,
    Red,
}

/// <summary>A question about the figures of a division's year across its units, in effective time and in recorded time.</summary>
/// <param name="Division">Whose units.</param>
/// <param name="Year">Of the budgets.</param>
/// <param name="By">How they are grouped.</param>
public sealed record RollupQuestion(DivisionCode Division, FiscalYear Year, RollupBy By = RollupBy.Department)
{
    /// <summary>The departments whose units, as they are today, whoever asks may see; null for the whole division.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    /// <summary>The last effective day that counts: what is paid, received or changed later is left out. Null for the day of <see cref="At"/>, or today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only what was recorded by then; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The tables that are asked about.</summary>
    public RollupFilter Only { get; init; } = RollupFilter.Everything;

    public RollupOrder Order { get; init; } = RollupOrder.Adjusted;

    /// <summary>The smallest first.</summary>
    public bool Ascending { get; init; }

    /// <summary>That many of the first rows, and of the last; null for all.</summary>
    public int? Top { get; init; }

    /// <inheritdoc cref="Top"/>
    public int? Bottom { get; init; }

    /// <summary>1 for the first.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page; null for all on one.</summary>
    public int? PageSize { get; init; }

    /// <summary>Whether last year's figures, by the same day of it, stand beside.</summary>
    public bool LastYear { get; init; }

    /// <summary>Whether it is counted by month what indicators had reached; it takes longer, and other groupings say it anyway.</summary>
    public bool Attainment { get; init; }

    /// <summary>Whether the lights are counted.</summary>
    public bool Lights { get; init; }
}
