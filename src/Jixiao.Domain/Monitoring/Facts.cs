using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring;

/// <summary>What the rules about a goal table judge: the table as it stands, on a day.</summary>
/// <param name="Table">As it was known; it was at least drafted.</param>
/// <param name="Day">The day asked of.</param>
/// <param name="Thresholds">Those of the lights on that day.</param>
/// <param name="LastRecordedOn">The day its latest event was recorded, Beijing time.</param>
/// <param name="Vouchers">How often each line of each voucher was paid in the unit's tables of the year.</param>
public sealed record TableFacts(GoalTable Table, DateOnly Day, Thresholds Thresholds, DateOnly LastRecordedOn, VoucherCounts Vouchers)
{
    /// <summary>The budget year.</summary>
    public FiscalYear Year => new(Table.Year);

    /// <summary>What its lights are read from.</summary>
    public LightBasis Basis => field ??= LightBasis.Of(Table, Day);

    /// <summary>Its lights on the day.</summary>
    public TableLight Lights => field ??= TableLight.Of(Basis, Thresholds);

    /// <summary>Payments made by the day of which something is left after what came back.</summary>
    public IReadOnlyList<Spend> Payments => field ??= [.. Table.Spends.Where(spend => spend.PaidOn <= Day && Table.IsLeft(spend))];

    /// <summary>Whether it executes.</summary>
    public bool IsExecuting => Table.Standing.Stage is Stage.Approved;
}

/// <summary>How often each line of each voucher was paid in a unit's tables of one year; a payment that came back wholly counts no more.</summary>
public sealed class VoucherCounts(IEnumerable<GoalTable> tables)
{
    readonly Dictionary<(SpendOrigin, string, string), int> counts = tables.SelectMany(table => table.Spends.Where(table.IsLeft)).CountBy(KeyOf).ToDictionary();

    /// <summary>How often; 1 for a payment alone on its line.</summary>
    public int Of(Spend spend) => counts.GetValueOrDefault(KeyOf(spend));

    static (SpendOrigin, string, string) KeyOf(Spend spend) => (spend.Origin, spend.Voucher, spend.Line ?? "");
}

/// <summary>What the rules about waiting judge: a goal table, or a unit's goals, that somebody has to do something about.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Since">The day it came to its holder, Beijing time.</param>
/// <param name="Day">The day asked of.</param>
public sealed record WaitingFacts(Standing Standing, DateOnly Since, DateOnly Day)
{
    /// <summary>Working days that it has waited, the day it came not counted.</summary>
    public int Workdays => Domain.Workdays.Between(Since, Day);
}

/// <summary>What the rules about a reserve (代编预算) judge.</summary>
public sealed record ReserveFacts(Reserve Reserve, DateOnly Day);

/// <summary>How far something that follows the events is behind them.</summary>
/// <param name="Name">Of what follows.</param>
/// <param name="Events">Events that it has not seen yet.</param>
/// <param name="Seconds">The age of the oldest of them, whole seconds.</param>
public sealed record LagFacts(string Name, long Events, long Seconds);

/// <summary>What the nightly comparison of a unit's figures with its events found.</summary>
/// <param name="Count">Figures that differ.</param>
/// <param name="First">One of them, as stream and figure; null when there is none.</param>
public sealed record DifferenceFacts(int Count, string? First);

/// <summary>How a piece of a job fares.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Piece">What of it: a unit or a division.</param>
/// <param name="Failures">How often it failed since it last succeeded.</param>
/// <param name="Error">What it said last; null when it succeeded.</param>
public sealed record JobFacts(string Job, string Piece, int Failures, string? Error);
