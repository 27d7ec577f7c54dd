using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at one unit by every rule in force and tells its alerts what holds. The same scan again changes nothing.</summary>
public sealed class UnitScan(IDocumentStore store, NpgsqlDataSource database, AlertLedger alerts)
{
    /// <summary>The rules whose alerts a unit has.</summary>
    static readonly HashSet<string> Watched = [.. WatchRules.OfTables.Select(rule => rule.Name), .. WatchRules.OfWaiting.Select(rule => rule.Name), .. WatchRules.OfRounds.Select(rule => rule.Name)];

    /// <returns>What was found.</returns>
    public async Task<IReadOnlyList<ReportFinding>> Run(ScanUnit scan, CancellationToken stop)
    {
        var unit = UnitCode.Parse(scan.Unit);
        var division = await DivisionFacts.Read(store, unit.Division, scan.Day, stop);
        var facts = await UnitFacts.Read(store, database, unit, division.RoundsFor(unit), scan.Day, stop);
        var found = Find(facts, division.Book);
        await alerts.Tell(scan.Unit, Watched, found, scan.Day, stop);
        return found;
    }

    /// <summary>What the rules in force find in the unit.</summary>
    public static IReadOnlyList<ReportFinding> Find(UnitFacts facts, RuleBook book)
    {
        var tables = facts.OfTables(book).ToList();
        var waiting = facts.OfWaiting.ToList();
        var rounds = facts.OfRounds.ToList();
        return
        [
            .. Found(WatchRules.OfTables, tables, table => table, table => (table.Table.Id, table.Table.ProjectName)),
            .. Found(WatchRules.OfWaiting, waiting, item => item.Facts, item => (item.Subject, item.Title)),
            .. Found(WatchRules.OfRounds, rounds, round => round, round => (round.Round.Id, round.Round.Name)),
        ];

        IEnumerable<ReportFinding> Found<TFacts, TSubject>(IEnumerable<WatchRule<TFacts>> rules, List<TSubject> subjects, Func<TSubject, TFacts> factsOf, Func<TSubject, (string Key, string Title)> named) =>
            from rule in RuleOnDay<TFacts>.Of(rules, book, facts.Day)
            from found in rule.Find(subjects, factsOf)
            let subject = named(found.Subject)
            select new ReportFinding(facts.Unit, rule.Name, subject.Key, subject.Title, found.Finding, facts.Day);
    }
}
