using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms;

/// <summary>What a table's form is made of.</summary>
/// <param name="Table">As it is, or as it once was.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Events">The table's own, up to where it is shown, for a form that asks for its past; else none.</param>
/// <param name="Rules">By which the bureau scores the table's year, for a sheet that nobody handed in yet.</param>
/// <param name="Chosen">Percents chosen within the bands of a score sheet, by indicator.</param>
sealed record FormFacts(GoalTable Table, RegisteredUnit Unit, IReadOnlyList<object> Events, ScoringRules Rules, IReadOnlyDictionary<int, decimal> Chosen)
{
    /// <summary>The table as it was at a version of its own.</summary>
    public GoalTable At(long version) => Events.Take((int)version).Aggregate(GoalTable.Empty(Table.Id), (state, e) => state.Evolve(e));

    public FormCaption Caption => CaptionOf(Unit, Table.Standing);

    /// <summary>What nobody approved yet says so.</summary>
    public static FormCaption CaptionOf(RegisteredUnit unit, Standing standing) => new($"{unit.Number}{unit.Name}", standing.Edition == 0 ? "草案" : null, "单位：万元");
}
