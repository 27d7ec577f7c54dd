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

    public async Task Run(ScanUnit scan, CancellationToken stop)
    {
        var unit = UnitCode.Parse(scan.Unit);
        var division = await DivisionFacts.Read(store, unit.Division, scan.Day, stop);
        var facts = await UnitFacts.Read(store, database, unit, division.RoundsFor(unit), scan.Day, stop);
        await alerts.Tell(scan.Unit, Watched, [.. Find(facts, division.Book)], scan.Day, stop);
    }

    /// <summary>What the rules in force find in the unit.</summary>
    public static IEnumerable<ReportFinding> Find(UnitFacts facts, RuleBook book)
    {
        var tables = facts.OfTables(book).ToList();
        foreach (var rule in InForce(WatchRules.OfTables, book, facts.Day))
            foreach (var table in tables)
                if (rule.Check(table) is { } finding)
                    yield return Report(rule, table.Table.Id, table.Table.ProjectName, finding);
        foreach (var rule in InForce(WatchRules.OfWaiting, book, facts.Day))
            foreach (var (subject, title, waiting) in facts.OfWaiting)
                if (rule.Check(waiting) is { } finding)
                    yield return Report(rule, subject, title, finding);
        foreach (var rule in InForce(WatchRules.OfRounds, book, facts.Day))
            foreach (var round in facts.OfRounds)
                if (rule.Check(round) is { } finding)
                    yield return Report(rule, round.Round.Id, round.Round.Name, finding);

        ReportFinding Report<TFacts>(RuleOnDay<TFacts> rule, string subject, string title, Finding finding) => new(facts.Unit, rule.Name, subject, title, finding, facts.Day);
    }

    static IEnumerable<RuleOnDay<TFacts>> InForce<TFacts>(IEnumerable<WatchRule<TFacts>> rules, RuleBook book, DateOnly day) => RuleOnDay<TFacts>.Of(rules, book, day);
}
