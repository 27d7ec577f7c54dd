using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.LifeCycle;
using Jixiao.Web;

namespace Jixiao.Evaluation;

/// <summary>What a unit says of its whole year as it stands in the editor, letter by letter.</summary>
public sealed record TypedUnitSelfEvaluation(string Outcome, string Cause, string Explanation, string Measure, string MeasureDue, IReadOnlyList<TypedTask> Rows) : ITyped<TypedUnitSelfEvaluation>
{
    /// <summary>What was handed in last, of each task on the row that it has now; blank where nothing was.</summary>
    public static TypedUnitSelfEvaluation Of(UnitSelfEvaluation? own, IReadOnlyList<UnitTaskScored> now) => own is null
        ? new("", "", "", "", "", [])
        : new(own.Outcome, $"{own.Execution.Cause}", own.Execution.Explanation ?? "", own.Execution.Measure?.Text ?? "", TypedCells.Day(own.Execution.Measure), [.. now.SelectMany(task => own.Sheet.Tasks.Where(said => (said.Project, said.Title) == (task.Project, task.Title)).Take(1).Select(said => TypedTask.Of(said with { No = task.No })))]);

    /// <inheritdoc/>
    public static TypedUnitSelfEvaluation Of(IFormCollection form) => new(
        form.One("outcome"), form.One("cause"), form.One("explanation"), form.One("measure"), form.One("measureDue"),
        [.. form.Lines("rows.", "no", "reached", "answer", "percent", "cause", "explanation", "measure", "measureDue").Select(c => new TypedTask(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))]);

    /// <inheritdoc/>
    public TypedUnitSelfEvaluation After(string act) => this;

    /// <summary>The row of a task; blank where there is none.</summary>
    public TypedTask RowOf(int no) => Rows.FirstOrDefault(row => row.No == no.ToString(CultureInfo.InvariantCulture)) ?? TypedTask.Blank;

    /// <summary>What it says so far: what cannot be read is not said.</summary>
    public SaidOfYear Said => new(Outcome, new(TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.MeasureOrNone(Measure, MeasureDue)), [.. Rows.Where(row => !row.IsBlank).Select(row => row.Said)]);

    /// <summary>What it says.</summary>
    /// <exception cref="RuleBroken"><c>monitoring/measure-incomplete</c>: a measure without its day, or the other way round.</exception>
    public SaidOfYear Read()
    {
        foreach (var (text, due) in Rows.Select(row => (row.Measure, row.MeasureDue)).Prepend((Measure, MeasureDue)))
            TypedCells.MeasureOf(text, due);
        return Said;
    }

    /// <summary>Whether both say the same; rows that say nothing are none.</summary>
    public bool SaysTheSameAs(TypedUnitSelfEvaluation other) => this with { Rows = other.Rows } == other && Rows.Where(row => !row.IsBlank).SequenceEqual(other.Rows.Where(row => !row.IsBlank));
}

/// <summary>A row of the sheet's tasks.</summary>
/// <param name="No">Its row.</param>
/// <param name="Answer">How far it was reached; empty where a project's self-evaluation says it.</param>
/// <param name="Percent">Chosen within the answer's band.</param>
public sealed record TypedTask(string No, string Reached, string Answer, string Percent, string Cause, string Explanation, string Measure, string MeasureDue)
{
    public static TypedTask Blank { get; } = new("", "", "", "", "", "", "", "");

    public bool IsBlank => this with { No = "" } == Blank;

    public TaskSaid Said => new(
        int.Parse(No, CultureInfo.InvariantCulture), Reached.OrNothing(), TypedCells.Chosen<Attainment>(Answer),
        decimal.TryParse(Percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null,
        new(TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.MeasureOrNone(Measure, MeasureDue)));

    public static TypedTask Of(UnitTaskScored row) => new(
        row.No.ToString(CultureInfo.InvariantCulture), row.Project is null || row.IsOwnWords ? row.Reached : "", $"{row.Answer}", row.Project is null ? row.Percent.ToString("0.##", CultureInfo.InvariantCulture) : "",
        $"{row.Cause}", row.Explanation ?? "", row.Measure?.Text ?? "", TypedCells.Day(row.Measure));
}
