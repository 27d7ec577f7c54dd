using Jixiao.Audit.Search;
using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Jixiao.Web;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace Jixiao.Audit.Samples;

/// <summary>Draws a sample out of all that a rule hits, so that somebody else draws the very same.</summary>
public sealed class SampleView(NpgsqlDataSource database, UnitsView units, HistoryView histories, IStringLocalizer<Texts> texts)
{
    public static void Map(RouteGroupBuilder audit)
    {
        audit.MapGet("/samples", (HttpContext http, SampleView view, CancellationToken stop) => view.Draw(RiskQuestion.Read(http), stop)).By(Permission.ReadBureau);
        audit.MapGet("/samples.csv", async (HttpContext http, SampleView view, IStringLocalizer<Texts> texts, CancellationToken stop) =>
        {
            var sample = await view.Draw(RiskQuestion.Read(http), stop);
            await http.SendCsv($"sample-{sample.Rule}-{sample.Year}", SampleSheet.Columns(sample, texts), sample.Rows.ToAsyncEnumerable(), stop);
        }).By(Permission.ReadBureau);
    }

    public async Task<Sample> Draw(RiskQuestion question, CancellationToken stop)
    {
        var seen = await SeenUnits.Of(units, question.Division, question.Departments, question.Unit, stop);
        var draw = new SampleDraw<Hit>(question.Seed, question.Rule.Name, question.Size);
        await using (var entries = await Snapshot.Open(database, stop))
        {
            var trueFor = await RevisionsView.TrueFor(entries, question.Division.ToString(), stop);
            question = question with { At = question.At ?? trueFor ?? DateTimeOffset.UnixEpoch, UpTo = question.UpTo ?? await Latest(entries, question, stop) };
            await foreach (var hit in Hits(entries, question, seen.Among, stop))
                draw.Take(hit, hit.Reference);
        }
        var told = await histories.Of(draw.Drawn.ToLookup(hit => (hit.Tenant, hit.Stream), hit => hit.Version), areWhole: false, stop);
        return Sample.Of(question, draw.Hits, seen, [.. draw.Drawn.Select((hit, n) => Row(question, n + 1, hit, told[(hit.Tenant, hit.Stream)], seen))]);
    }

    static async Task<long> Latest(Snapshot entries, RiskQuestion question, CancellationToken stop)
    {
        var statement = new Statement();
        return (await entries.Read(statement, $"select coalesce(max(sequence), 0) from {Store.Schema}.audit_entry where division = {statement.Value(question.Division.ToString())}", row => row.GetInt64(0), stop)).Single();
    }

    static async IAsyncEnumerable<Hit> Hits(Snapshot entries, RiskQuestion question, string[]? among, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var statement = new Statement();
        var sql = new RiskSql(statement, question, among);
        var hits = question.Rule.Sql is { } own
            ? entries.Stream(statement, own(sql), Hit.Read, stop)
            : LoweredTargets.In(entries.Connection, await entries.Read(statement, LoweredTargets.Candidates(sql), row => (row.GetString(0), row.GetString(1)), stop), question.At!.Value, question.UpTo!.Value, stop);
        await foreach (var hit in hits)
            yield return hit;
    }

    SampleRow Row(RiskQuestion question, int number, Hit hit, StreamHistory history, SeenUnits seen)
    {
        var revision = history.At(hit.Version);
        return new(
            number, hit.Reference, hit.Unit, seen.NameOf(hit.Unit), hit.Tenant, hit.Stream, history.Now.Name, hit.Code, hit.Version, new(hit.Begun), hit.By ?? "", revision.Role, hit.Kind, hit.Amount, hit.EffectiveOn,
            Why(question, hit), string.Join(texts["List.Separator"], revision.Changes.Select(change => change.Words)),
            Places.Replay(hit.Tenant, hit.Stream)?.Invoke(hit.Version), Places.History(question.Division, hit.Tenant, hit.Stream, hit.Version));
    }

    string Why(RiskQuestion question, Hit hit) => hit.Lowered is { } lowered
        ? lowered.New is { } target
            ? texts["Risk.target-lowered.Why", lowered.Indicator, lowered.Old.Raw, target.Raw, lowered.Latest.AsOf, Reached(lowered)]
            : texts["Risk.target-lowered.Removed", lowered.Indicator, lowered.Old.Raw, lowered.Latest.AsOf, Reached(lowered)]
        : texts[$"Risk.{question.Rule.Name}.Why", hit.Measure, new DateTimeOffset(hit.Begun).ToOffset(TimeSpan.FromHours(8))];

    string Reached(LoweredTarget lowered) => lowered.Latest.Answer is { } answer ? texts[$"Attainment.{answer}"] : $"{lowered.Latest.Value:0.####}{lowered.Old.Unit}";
}
