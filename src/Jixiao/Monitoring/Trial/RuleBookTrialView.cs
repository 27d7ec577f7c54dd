using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Monitoring.Scanning;
using Jixiao.Units;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Trial;

/// <summary>
/// What would be raised on a day under other thresholds and rules (试算), of the tables as they stand now and as if the change had been set from that day on.
/// It reads one unit after the other, and stores nothing.
/// </summary>
public sealed class RuleBookTrialView(IDocumentStore store, NpgsqlDataSource database, UnitsView units)
{
    public static void Map(ApiRoutes api) => api.Bureau.MapGet("/rule-book/trial", async (
        DivisionCode division, DateOnly? day, HttpContext http, RuleBookTrialView view, RuleBookView book, Today today, CancellationToken stop) =>
        await view.Of(division, TrialAsked.Read(http.Request.Query, await book.Of(division, stop), day ?? today.Date), http.Entered(), stop)).By(Permission.ReadBureau, Permission.SetRules);

    /// <summary>Whoever may not see business data gets the counts alone, of the units that whoever asks may ask of.</summary>
    public async Task<TrialResult> Of(DivisionCode division, TrialAsked asked, Entered entered, CancellationToken stop)
    {
        var facts = await DivisionFacts.Read(store, division, asked.Day, stop);
        var (tried, tally, reads) = (asked.In(facts.Book), new TrialTally(), entered.Access.May(Permission.ReadBureau));
        var seen = entered.Access.DepartmentsFor(Permission.ReadBureau);
        foreach (var unit in (await units.Of(division, stop)).Where(unit => entered.Sees(unit.Department)))
        {
            var of = await UnitFacts.Read(store, database, unit.Code, facts.RoundsFor(unit.Code), asked.Day, stop);
            tally.Add(unit, UnitScan.Find(of, facts.Book), UnitScan.Find(of, tried), reads && (seen?.Contains(unit.Department) ?? true));
        }
        if (entered.Departments is null)
        {
            var reserves = await BureauScan.Reserves(store, division, stop);
            tally.Add(null, BureauScan.Find(reserves, facts.Book, asked.Day), BureauScan.Find(reserves, tried, asked.Day), reads && seen is null);
        }
        return tally.Told(asked.Day, reads);
    }
}
