namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Makes the table say what the content says; nothing when it already does. A draft and a returned table are edited, and one reviewed as 良, by agreement;
/// an approved table is adjusted.
/// </summary>
public sealed record EditGoalTable(GoalTableContent Content) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.RequireEditable();
        return table.Differences(Content.CheckedFor(table));
    }
}
