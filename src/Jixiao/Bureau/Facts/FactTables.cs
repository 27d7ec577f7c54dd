using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Npgsql;
using static Jixiao.Bureau.Facts.FactColumns;
using static Jixiao.Hosting.Persistence.Flat.FlatColumns;

namespace Jixiao.Bureau.Facts;

/// <summary>The flat tables that cross-unit questions read. Money in fen; periods of recorded time begin inclusive and end exclusive.</summary>
public static class FactTables
{
    /// <summary>The end of a period that holds until further notice; PostgreSQL keeps it as infinity.</summary>
    public static DateTime Infinity { get; } = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>What is kept between pages; no question reads it.</summary>
    public static FlatTable<CarriedRow> Carried { get; } = new("goal_table_carried", ["tenant_id", "stream"], [],
    [
        .. Streams<CarriedRow>(r => r.Key),
        Is<CarriedRow, long>("version", "bigint", r => r.Version),
        Is<CarriedRow, string>("carried", "json", r => r.Carried),
        new FlatColumn<CarriedRow, string?>("indicators", "json", true, r => r.Indicators) { KeepsUnlessGiven = true },
    ]);

    public static FlatTable<TableRow> Fact { get; } = new("goal_table_fact", ["table_id"], [["division", "year", "recorded"], ["tenant_id", "stream"]],
    [
        .. Streams<TableRow>(r => r.Key),
        Is<TableRow, long>("version", "bigint", r => r.Version),
        Is<TableRow, DateTime>("recorded", Moment, r => r.Recorded),
        Is<TableRow, string>("code", "varchar", r => r.Table.Project.ToString()),
        Is<TableRow, string>("class", "varchar", r => r.Table.Project.Class.ToString()),
        Is<TableRow, string>("name", "varchar", r => r.Table.ProjectName),
        Has<TableRow, DateOnly?>("approved_on", "date", r => r.Table.Standing.ApprovedOn),
        Has<TableRow, DateOnly?>("submitted_on", "date", r => r.Table.Standing.Submission?.On),
        Has<TableRow, DateOnly?>("due_on", "date", r => r.Table.Standing.Submission?.DueOn),
        Is<TableRow, int>("times_returned", "integer", r => r.Table.Standing.TimesReturned),
        .. Measured<TableRow>(r => r.Figures),
    ]);

    public static FlatTable<HistoryRow> History { get; } = new("goal_table_history", ["table_id", "recorded_from"], [],
        [.. Keys<HistoryRow>(r => r.Key), .. Known<HistoryRow, ValueTuple, Figures>(r => r.Spell), .. Measured<HistoryRow>(r => r.Spell.Value)]);

    public static FlatTable<IndicatorRow> Indicator { get; } = new("indicator_fact", ["table_id", "indicator"], [["division", "year"]],
    [
        .. Keys<IndicatorRow>(r => r.Key),
        Is<IndicatorRow, int>("indicator", "integer", r => r.Indicator),
        Is<IndicatorRow, long>("version", "bigint", r => r.Version),
        Is<IndicatorRow, DateTime>("recorded", Moment, r => r.Recorded),
        .. Known<IndicatorRow>(r => r.Known),
    ]);

    public static FlatTable<IndicatorHistoryRow> IndicatorHistory { get; } = new("indicator_history", ["table_id", "indicator", "recorded_from"], [],
    [
        .. Keys<IndicatorHistoryRow>(r => r.Key),
        Is<IndicatorHistoryRow, int>("indicator", "integer", r => r.Spell.Key),
        .. Known<IndicatorHistoryRow, int, KnownIndicator>(r => r.Spell),
        .. Known<IndicatorHistoryRow>(r => r.Spell.Value),
    ]);

    public static FlatTable<ActualRow> Actual { get; } = new("actual_entry", ["table_id", "indicator", "actual", "recorded_from"], [["division", "year", "ahead", "as_of"]],
    [
        .. Keys<ActualRow>(r => r.Key),
        Is<ActualRow, int>("indicator", "integer", r => r.Spell.Value.Indicator),
        Is<ActualRow, int>("actual", "integer", r => r.Spell.Key),
        .. Known<ActualRow, int, Result>(r => r.Spell),
        Is<ActualRow, DateOnly>("as_of", "date", r => r.Spell.Value.AsOf),
        Ahead<ActualRow>(r => r.Spell.From, r => r.Spell.Value.AsOf),
        Has<ActualRow, decimal?>("value", "numeric", r => r.Spell.Value.Value),
        Has<ActualRow, string?>("answer", "varchar", r => r.Spell.Value.Answer?.ToString()),
        Is<ActualRow, bool>("counts", "boolean", r => r.Spell.Value.Counts),
        Is<ActualRow, bool>("met", "boolean", r => r.Spell.Value.Met),
    ]);

    public static FlatTable<SpendRow> Spend { get; } = new("spend_entry", ["table_id", "version"], [["division", "year", "ahead", "paid_on"]],
    [
        .. Keys<SpendRow>(r => r.Key),
        Is<SpendRow, long>("version", "bigint", r => r.Version),
        Is<SpendRow, DateTime>("recorded_at", Moment, r => r.Recorded),
        Is<SpendRow, DateOnly>("paid_on", "date", r => r.PaidOn),
        Ahead<SpendRow>(r => r.Recorded, r => r.PaidOn),
        Is<SpendRow, string>("source", "varchar", r => r.Source.ToString()),
        Is<SpendRow, long>("amount", "bigint", r => r.Amount),
        Is<SpendRow, string>("spend_id", "varchar", r => r.SpendId),
        Has<SpendRow, string?>("reversal_id", "varchar", r => r.ReversalId),
        Is<SpendRow, string>("voucher", "varchar", r => r.Voucher),
        Has<SpendRow, string?>("line", "varchar", r => r.Line),
        Is<SpendRow, string>("origin", "varchar", r => r.Origin.ToString()),
        Has<SpendRow, string?>("broken", "varchar", r => r.Broken),
    ]);

    public static FlatTable<BudgetRow> Budget { get; } = new("budget_entry", ["table_id", "version"], [["division", "year", "ahead", "effective_on"]],
    [
        .. Keys<BudgetRow>(r => r.Key),
        Is<BudgetRow, long>("version", "bigint", r => r.Version),
        Is<BudgetRow, DateTime>("recorded_at", Moment, r => r.Recorded),
        Is<BudgetRow, DateOnly>("effective_on", "date", r => r.Change.EffectiveOn),
        Ahead<BudgetRow>(r => r.Recorded, r => r.Change.EffectiveOn),
        Is<BudgetRow, string>("source", "varchar", r => r.Change.Source.ToString()),
        Is<BudgetRow, long>("amount", "bigint", r => r.Change.Change.InFen),
        Is<BudgetRow, string>("kind", "varchar", r => r.Change.Kind.ToString()),
        Is<BudgetRow, string>("reason", "varchar", r => r.Change.Reason),
        Is<BudgetRow, string>("document", "varchar", r => r.Change.Document),
        Has<BudgetRow, int?>("edition", "integer", r => r.Change.Edition),
        Has<BudgetRow, string?>("decision", "varchar", r => r.Change.Decision),
        Has<BudgetRow, string?>("counterpart", "varchar", r => r.Change.With?.Name),
    ]);

    public static FlatTable<ReceiptRow> Receipt { get; } = new("receipt_entry", ["table_id", "version"], [["division", "year", "ahead", "received_on"]],
    [
        .. Keys<ReceiptRow>(r => r.Key),
        Is<ReceiptRow, long>("version", "bigint", r => r.Version),
        Is<ReceiptRow, DateTime>("recorded_at", Moment, r => r.Recorded),
        Is<ReceiptRow, DateOnly>("received_on", "date", r => r.Receipt.ReceivedOn),
        Ahead<ReceiptRow>(r => r.Recorded, r => r.Receipt.ReceivedOn),
        Is<ReceiptRow, string>("source", "varchar", r => r.Receipt.Source.ToString()),
        Is<ReceiptRow, long>("amount", "bigint", r => r.Receipt.Amount.InFen),
        Is<ReceiptRow, string>("receipt_id", "varchar", r => r.Receipt.Id),
        Is<ReceiptRow, string>("voucher", "varchar", r => r.Receipt.Voucher),
    ]);

    public static FlatTable<MonthRow> SpendMonth { get; } = Monthly("spend_month");

    public static FlatTable<MonthRow> BudgetMonth { get; } = Monthly("budget_month");

    public static FlatTable<MonthRow> ReceiptMonth { get; } = Monthly("receipt_month");

    public static IReadOnlyList<FlatTable> All { get; } =
        [Fact, History, Indicator, IndicatorHistory, Actual, Spend, SpendMonth, Budget, BudgetMonth, Receipt, ReceiptMonth, Carried];

    /// <summary>Takes out whatever there is of the streams.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Forget(IReadOnlyCollection<long> tables) => tables.Count == 0 ? [] : All.Select(table =>
        new NpgsqlBatchCommand($"delete from {Store.Schema}.{table.Name} where table_id = any($1)") { Parameters = { new() { Value = tables.ToArray() } } });

    /// <summary>One statement per table that has rows, and one for indicators that are no more.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Write(FactRows rows) => [.. All.Select(table => table.Write(rows)).OfType<NpgsqlBatchCommand>(), .. Removed(rows.Indicated)];

    /// <summary>All indicators of a table are written together; one with an older version is none of them.</summary>
    static IEnumerable<NpgsqlBatchCommand> Removed(List<(long Id, long Version)> written) => written is [] ? [] :
    [
        new($"delete from {Store.Schema}.indicator_fact old using unnest($1::bigint[], $2::bigint[]) as written(table_id, version) where old.table_id = written.table_id and old.version < written.version")
        {
            Parameters = { new() { Value = written.Select(w => w.Id).ToArray() }, new() { Value = written.Select(w => w.Version).ToArray() } },
        },
    ];

    static FlatTable<MonthRow> Monthly(string name) => new(name, ["table_id", "month", "source", "recorded_from"], [["division", "year", "source", "ahead", "month"]],
    [
        .. Keys<MonthRow>(r => r.Key),
        Is<MonthRow, DateOnly>("month", "date", r => r.Spell.Key.Month),
        Is<MonthRow, string>("source", "varchar", r => r.Spell.Key.Source.ToString()),
        .. Known<MonthRow, MonthOf, MonthSum>(r => r.Spell),
        Ahead<MonthRow>(r => r.Spell.From, r => r.Spell.Key.Month),
        Is<MonthRow, long>("amount", "bigint", r => r.Spell.Value.Amount),
        Is<MonthRow, long>("gross", "bigint", r => r.Spell.Value.Gross),
        Is<MonthRow, int>("entries", "integer", r => r.Spell.Value.Entries),
    ]);
}
