using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Rollups;

/// <summary>The payments, receipts and changes behind one table's figures.</summary>
public sealed class EntriesView(NpgsqlDataSource database, RollupView rollups)
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/rollups/tables/{tenant}/{code}/entries", (string tenant, string code, HttpContext http, EntriesView view, CancellationToken stop) =>
        view.Find(RollupAddress.Read(http), tenant, code, stop)).By(Permission.ReadBureau);

    /// <exception cref="Refused">404 for a table that was not there then, or that whoever asks may not see.</exception>
    public async Task<EntryList> Find(RollupQuestion question, string tenant, string code, CancellationToken stop)
    {
        await using var facts = await Snapshot.Open(database, stop);
        var asked = await rollups.Ask(facts, question with { By = RollupBy.Unit, Only = RollupFilter.Everything.And(RollupBy.Unit, tenant) }, stop);
        var (id, line) = await TablesView.One(facts, asked, code, stop) ?? throw Refused.NotFound();
        return new(
            question.Division.ToString(), question.Year.Number, asked.Day, question.At, await RollupView.TrueFor(facts, asked, stop), line,
            await Entries(facts, "spend", "paid_on", "spend_id, reversal_id, voucher, line, origin, broken", SpendOf, id, asked, stop),
            await Entries(facts, "budget", "effective_on", "kind, reason, document, edition, counterpart", ChangeOf, id, asked, stop),
            await Entries(facts, "receipt", "received_on", "voucher", ReceiptOf, id, asked, stop), await Actuals(facts, id, asked, stop));
    }

    static async Task<IReadOnlyList<T>> Entries<T>(Snapshot facts, string what, string day, string columns, Func<NpgsqlDataReader, T> entry, long id, Asked asked, CancellationToken stop)
    {
        var statement = new Statement();
        var times = new Times(statement, asked);
        return await facts.Read(statement, $"""
            select version, recorded_at, {day}, source, amount, {columns} from jixiao.{what}_entry
            where table_id = {statement.Value(id)} and recorded_at <= {times.Moment} and {day} <= {times.Day} order by {day}, version
            """, entry, stop);
    }

    static async Task<IReadOnlyList<ActualEntry>> Actuals(Snapshot facts, long id, Asked asked, CancellationToken stop)
    {
        var statement = new Statement();
        var (times, table) = (new Times(statement, asked), statement.Value(id));
        return await facts.Read(statement, $"""
            select a.indicator, i.level1, i.level2, i.name, i.target, a.as_of, a.value, a.answer, a.met, a.recorded_from
            from jixiao.actual_entry a join jixiao.indicator_history i on i.table_id = a.table_id and i.indicator = a.indicator and i.recorded_from <= {times.Moment} and i.recorded_to > {times.Moment}
            where a.table_id = {table} and a.recorded_from <= {times.Moment} and a.recorded_to > {times.Moment} and a.as_of <= {times.Day} order by i.place, a.as_of, a.actual
            """, ActualOf, stop);
    }

    static ActualEntry ActualOf(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetFieldValue<DateOnly>(5), row.IsDBNull(6) ? null : row.GetDecimal(6),
        row.IsDBNull(7) ? null : Enum.Parse<Attainment>(row.GetString(7)), row.GetBoolean(8), Recorded(row, 9));

    static SpendEntry SpendOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), Recorded(row, 1), IsLate(row), row.GetFieldValue<DateOnly>(2), Source(row), Money.Fen(row.GetInt64(4)), row.GetString(5), Text(row, 6), row.GetString(7), Text(row, 8),
        Enum.Parse<SpendOrigin>(row.GetString(9)), Text(row, 10)?.Split(',') ?? []);

    static ChangeEntry ChangeOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), Recorded(row, 1), IsLate(row), row.GetFieldValue<DateOnly>(2), Source(row), Money.Fen(row.GetInt64(4)), Enum.Parse<BudgetChangeKind>(row.GetString(5)), row.GetString(6), row.GetString(7),
        row.IsDBNull(8) ? null : row.GetInt32(8), Text(row, 9));

    static ReceiptEntry ReceiptOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), Recorded(row, 1), IsLate(row), row.GetFieldValue<DateOnly>(2), Source(row), Money.Fen(row.GetInt64(4)), row.GetString(5));

    /// <summary>Beijing's month counts.</summary>
    static bool IsLate(NpgsqlDataReader row) => (Today.In(Recorded(row, 1)), row.GetFieldValue<DateOnly>(2)) is var (recorded, day) && (recorded.Year, recorded.Month).CompareTo((day.Year, day.Month)) > 0;

    static DateTimeOffset Recorded(NpgsqlDataReader row, int column) => new(row.GetDateTime(column));

    static FundSource Source(NpgsqlDataReader row) => Enum.Parse<FundSource>(row.GetString(3));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
