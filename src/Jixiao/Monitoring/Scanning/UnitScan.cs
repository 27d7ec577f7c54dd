using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Marten;
using Npgsql;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Looks at one unit by every rule in force and tells its alerts what holds. The same scan again changes nothing.</summary>
public sealed class UnitScan(IDocumentStore store, NpgsqlDataSource database, RuleBookView rules, AlertLedger alerts)
{
    public async Task Run(ScanUnit scan, CancellationToken stop)
    {
        var unit = UnitCode.Parse(scan.Unit);
        var book = await rules.Of(unit.Division, stop);
        var facts = await UnitFacts.Read(store, database, unit, book, scan.Day, stop);
        await alerts.Tell(scan.Unit, Watched, [.. Find(facts, book, unit, scan.Day)], scan.Day, stop);
    }

    /// <summary>What the rules in force find in the unit.</summary>
    public static IEnumerable<ReportFinding> Find(UnitFacts facts, RuleBook book, UnitCode unit, DateOnly day)
    {
        foreach (var rule in WatchRules.OfTables)
            foreach (var table in facts.Tables)
                if (Check(rule, table, book, day) is { } finding)
                    yield return new(unit, rule.Name, table.Table.Id, table.Table.ProjectName, finding, day);
    }

    /// <summary>The rules whose alerts a unit has.</summary>
    static IReadOnlySet<string> Watched { get; } = WatchRules.OfTables.Select(rule => rule.Name).ToHashSet();

    static Finding? Check<TFacts>(WatchRule<TFacts> rule, TFacts facts, RuleBook book, DateOnly day) =>
        book.RuleOn(rule, day) is { IsOn: true } inForce ? rule.Check(facts, inForce) : null;
}
