using Jixiao.Domain;

namespace Jixiao.Seeding;

/// <summary>Everything that ever happened in an invented county, a chapter at a time and never more than that in memory. The same plan gives the same history to the last id.</summary>
public static class CountyHistory
{
    /// <summary>Tables of one chapter, between which budgets move.</summary>
    const int TablesAtOnce = 250;

    public static IEnumerable<Chapter> Of(SeedPlan plan)
    {
        var county = County.Of(plan);
        yield return Founding.Tell(plan, county);
        foreach (var year in plan.FiscalYears)
            foreach (var (number, projects) in county.Projects.Chunk(TablesAtOnce).Index())
                yield return Year(plan, year, projects, Dice.For(plan, 2, year.Number, number));
    }

    /// <summary>How many chapters there will be.</summary>
    public static int Chapters(SeedPlan plan) => 1 + plan.Years * ((plan.Projects + TablesAtOnce - 1) / TablesAtOnce);

    static Chapter Year(SeedPlan plan, FiscalYear year, IReadOnlyList<SeededProject> projects, Dice dice)
    {
        var tables = projects.Select(project => new TableYear(plan, project, year, dice)).ToList();
        List<Act> acts = [.. tables.SelectMany(table => Life(table, dice)), .. Revising.Transfers(tables, dice)];
        // A unit whose projects fill several chapters states its goals in the first.
        foreach (var unit in tables.GroupBy(table => table.Project.Unit).Where(unit => unit.First().Project.Number == 1))
            acts.AddRange(Stating.Acts(unit.Key, year, unit, dice));
        return Telling.Tell(acts, dice);
    }

    static IEnumerable<Act> Life(TableYear table, Dice dice) => [.. Declaring.Acts(table, dice), .. Revising.Acts(table, dice), .. Paying.Acts(table, dice), .. Reporting.Acts(table, dice)];
}
