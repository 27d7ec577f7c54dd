using Jixiao.Domain.GoalTables;
using Jixiao.Web;

namespace Jixiao.Evaluation;

/// <summary>A row of a self-evaluation that the bureau may score otherwise.</summary>
/// <param name="No">Id of the indicator, or row of the task.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">The unit's.</param>
public sealed record RescoreRow(int No, string Name, decimal Weight, decimal Score)
{
    public string ScoreField => $"score.{No}";

    public string ReasonField => $"why.{No}";

    /// <summary>The rows in which a score was typed.</summary>
    public static IReadOnlyList<Rescored> Read(IEnumerable<RescoreRow> rows, SentForm form) =>
        [.. rows.Where(row => form.Text(row.ScoreField).Length > 0).Select(row => new Rescored(row.No, form.Number(row.ScoreField), form.Text(row.ReasonField)))];
}
