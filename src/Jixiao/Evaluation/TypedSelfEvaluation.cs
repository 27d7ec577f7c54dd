using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.LifeCycle;
using Jixiao.Web;

namespace Jixiao.Evaluation;

/// <summary>What a unit says in a self-evaluation as it stands in the editor, letter by letter.</summary>
public sealed record TypedSelfEvaluation(string Outcome, string Cause, string Explanation, string Measure, string MeasureDue, IReadOnlyList<TypedSelfEvaluationRow> Rows) : ITyped<TypedSelfEvaluation>
{
    /// <summary>What was handed in last; blank where nothing was.</summary>
    public static TypedSelfEvaluation Of(SelfEvaluation? own) => own is null
        ? new("", "", "", "", "", [])
        : new(own.Outcome, $"{own.Execution.Cause}", own.Execution.Explanation ?? "", own.Execution.Measure?.Text ?? "", TypedCells.Day(own.Execution.Measure), [.. own.Indicators.Select(TypedSelfEvaluationRow.Of)]);

    /// <inheritdoc/>
    public static TypedSelfEvaluation Of(IFormCollection form) => new(
        form.One("outcome"), form.One("cause"), form.One("explanation"), form.One("measure"), form.One("measureDue"),
        [.. form.Lines("rows.", "indicator", "percent", "cause", "explanation", "measure", "measureDue").Select(c => new TypedSelfEvaluationRow(c[0], c[1], c[2], c[3], c[4], c[5]))]);

    /// <inheritdoc/>
    public TypedSelfEvaluation After(string act) => this;

    /// <summary>The row of an indicator; blank where there is none.</summary>
    public TypedSelfEvaluationRow RowOf(int indicator) => Rows.FirstOrDefault(row => row.Indicator == indicator.ToString(CultureInfo.InvariantCulture)) ?? TypedSelfEvaluationRow.Blank;

    /// <summary>What it says so far: what cannot be read is not said.</summary>
    public SaidInSelfEvaluation Said => new(Outcome, new(TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.MeasureOrNone(Measure, MeasureDue)), [.. Rows.Where(row => !row.IsBlank).Select(row => row.Said)]);

    /// <summary>What it says.</summary>
    /// <exception cref="RuleBroken"><c>monitoring/measure-incomplete</c>: a measure without its day, or the other way round.</exception>
    public SaidInSelfEvaluation Read()
    {
        foreach (var (text, due) in Rows.Select(row => (row.Measure, row.MeasureDue)).Prepend((Measure, MeasureDue)))
            TypedCells.MeasureOf(text, due);
        return Said;
    }

    /// <summary>Whether both say the same; rows that say nothing are none.</summary>
    public bool SaysTheSameAs(TypedSelfEvaluation other) => this with { Rows = other.Rows } == other && Rows.Where(row => !row.IsBlank).SequenceEqual(other.Rows.Where(row => !row.IsBlank));
}

/// <summary>A row of the sheet's indicators.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Percent">Chosen within a band; empty where the score is computed.</param>
public sealed record TypedSelfEvaluationRow(string Indicator, string Percent, string Cause, string Explanation, string Measure, string MeasureDue)
{
    public static TypedSelfEvaluationRow Blank { get; } = new("", "", "", "", "", "");

    public bool IsBlank => this with { Indicator = "" } == Blank;

    public SelfChosen Said => new(
        int.Parse(Indicator, CultureInfo.InvariantCulture), decimal.TryParse(Percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null,
        new(TypedCells.Chosen<DeviationCause>(Cause), Explanation.OrNothing(), TypedCells.MeasureOrNone(Measure, MeasureDue)));

    public static TypedSelfEvaluationRow Of(SelfScored row) => new(
        row.Indicator.ToString(CultureInfo.InvariantCulture), row.Percent?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", $"{row.Cause}", row.Explanation ?? "", row.Measure?.Text ?? "", TypedCells.Day(row.Measure));
}
