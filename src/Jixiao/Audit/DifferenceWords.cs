using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Audit;

/// <summary>Fields and their values as people read them.</summary>
static class DifferenceWords
{
    /// <summary>What a field is called.</summary>
    /// <param name="list">The list that it is a field of; null for what stands once.</param>
    public static string Label(IStringLocalizer<Texts> texts, string name, string? list = null) => list switch
    {
        null when name.Split('.') is [var sum, var source] && sum != "budget" => texts["Diff.Of", texts[$"Diff.{sum}"], texts[$"FundSource.{char.ToUpperInvariant(source[0])}{source[1..]}"]],
        null => texts[$"Diff.{name}"],
        _ => texts[$"Diff.{list}.{name}"],
    };

    // Ids mean nothing to people, and a hash stands behind its link.
    static readonly string[] Ids = ["spend", "decision", "sha256"];

    /// <summary>What a row is called, for people who know no ids.</summary>
    /// <param name="nameOf">The name of an indicator.</param>
    public static string Row(IStringLocalizer<Texts> texts, RowDifference row, Func<int, string> nameOf) => (row.After ?? row.Before) switch
    {
        Indicator indicator => indicator.Name,
        CheckPoint point => texts["Told.CheckPointBy", point.Month, point.Day],
        Actual actual => texts["Diff.Row.Actual", nameOf(actual.Indicator), Show.Day(actual.AsOf)],
        BudgetChange change => $"{texts[$"Entry.What.{change.Kind}"]} {Show.Day(change.EffectiveOn)}",
        Receipt receipt => $"{Show.Day(receipt.ReceivedOn)} {receipt.Voucher}",
        Suspension suspension => Show.Day(suspension.EffectiveOn),
        Spend spend => $"{Show.Day(spend.PaidOn)} {spend.Voucher}",
        SpendReversal reversal => $"{Show.Day(reversal.ReversedOn)} {reversal.Voucher}",
        MonitoringReport report => texts["Told.MonitoringRound", report.Round.Split('/')[^1]],
        SelfEvaluation own => texts["Told.SelfEvaluationRound", own.Round.Split('/')[^1]],
        UnitSelfEvaluation own => texts["Told.UnitSelfEvaluationRound", own.Round.Split('/')[^1]],
        BureauEvaluation => texts["Evaluation.Title"],
        ResultUsed used => texts[$"ResultUse.{used.Use}"],
        Rectification rectification => texts["Diff.Row.Rectification", texts[$"RectificationOrigin.{rectification.Origin}"], Show.Day(rectification.OrderedOn)],
        Evidence file => file.Name,
        GoalItem item => $"{item.No}. {item.Title}",
        Safeguard safeguard => $"{safeguard.No}. {safeguard.Title}",
        _ => row.Key,
    };

    /// <summary>What an indicator is called, or was while it was there.</summary>
    public static string Indicator(Difference difference, int id) => difference.List("indicators").Row(id.ToString(CultureInfo.InvariantCulture)) is { } row && (row.After ?? row.Before) is Indicator indicator ? indicator.Name : "";

    /// <summary>All that a row says which only one of two states has, each value after what it is called.</summary>
    public static IEnumerable<string> Whole(IStringLocalizer<Texts> texts, string list, RowDifference row) => row.Fields
        .Select(field => (field.Name, Value: field.After ?? field.Before))
        .Where(field => field.Value is not (null or "" or false or IReadOnlyCollection<object> { Count: 0 }) && IsTold(field.Name, list))
        .Select(field => texts["Diff.Cell", Label(texts, field.Name, list), Value(texts, field.Value, field.Name)].Value);

    /// <summary>Whether a field means something to people.</summary>
    public static bool IsTold(string name, string list) => !Ids.Contains(name) && (list, name) is not (("actuals", "indicator") or ("monitoring", "version" or "thresholds") or ("selfEvaluation", "version" or "rules"));

    /// <summary>A value in words; a dash for blank.</summary>
    public static string Value(IStringLocalizer<Texts> texts, object? value, string name) => value switch
    {
        null or "" => "—",
        Money money => Show.Yuan(money),
        decimal percent when name is "percent" => Show.Percent(percent),
        decimal number => number.ToString("#,##0.######", CultureInfo.InvariantCulture),
        bool yes => texts[yes ? "Diff.Yes" : "Diff.No"],
        DateOnly day => Show.Day(day),
        BudgetChangeKind kind => texts[$"Entry.What.{kind}"],
        SpendOrigin origin => texts[$"SpendOrigin.{origin}"],
        Holder holder => texts[$"HeldBy.{holder}"],
        Enum word => texts[$"{word.GetType().Name}.{word}"],
        string document when name is "approvalDocument" && document == ApproveGoalTable.AsPublished => texts["Approval.AsPublished"],
        Submission submission => Show.Day(submission.On) + (submission.DaysLate > 0 ? texts["Submission.Late", submission.DaysLate] : ""),
        Review review => $"{texts[$"Grade.{review.Grade}"]} {texts["Review.Points", review.Points, review.Completeness, review.Relevance, review.Suitability, review.Feasibility]} {review.Opinion}",
        Returning returned => List(texts, [$"{Show.Day(returned.On)} {texts[$"HeldBy.{returned.By}"]}", returned.Reason, .. returned.Places.Select(place => $"{place.Place} {place.Note}")]),
        AdjustmentRequested asked => List(texts, [asked.Reason, asked.Document]),
        UnitGoalsAdjustmentRequested asked => List(texts, [asked.Reason, asked.Document]),
        Counterpart with => with.Name,
        MonitoredFunds funds => List(texts, [Show.Yuan(funds.Forecast), .. Deviation(texts, funds.Cause, funds.Explanation, funds.Measure)]),
        IEnumerable<MonitoredIndicator> rows => string.Join('\n', rows.Select((row, index) => $"{index + 1}. {Monitored(texts, row)}")),
        Explained explained => List(texts, Deviation(texts, explained.Cause, explained.Explanation, explained.Measure)),
        IEnumerable<SelfScored> rows => string.Join('\n', rows.Select((row, index) => $"{index + 1}. {List(texts, [row.Score.ToString("0.00", CultureInfo.InvariantCulture), .. Deviation(texts, row.Cause, row.Explanation, row.Measure)])}")),
        IEnumerable<UnitTaskScored> rows => string.Join('\n', rows.Select(row => $"{row.No}. {List(texts, [row.Title, row.Score.ToString("0.00", CultureInfo.InvariantCulture), row.Reached, .. Deviation(texts, row.Cause, row.Explanation, row.Measure)])}")),
        IEnumerable<FundsRow> rows => string.Join('\n', rows.Select(row => List(texts, [texts[row.Source is { } source ? $"Score.Of.{source}" : "Score.Of.All"], Show.Yuan(row.Initial), Show.Yuan(row.Adjusted), Show.Yuan(row.Executed)]))),
        IEnumerable<Rescored> rows => string.Join('\n', rows.Select(row => $"{row.Score.ToString("0.00", CultureInfo.InvariantCulture)} {row.Reason}")),
        NamedRules named => named.Name is { } called ? texts["Scoring.Numbered", named.Number, called] : texts["Rules.Usual"],
        IEnumerable<EvaluationCriterion> criteria => List(texts, criteria.Select(one => $"{one.Name} {one.Weight:0.##}")),
        IEnumerable<CriterionScored> scores => List(texts, scores.Select(one => $"{one.Criterion} {one.Score:0.##} {one.Opinion}".Trim())),
        IEnumerable<ReturnedPlace> places => List(texts, places.Select(place => $"{place.Place} {place.Note}".Trim())),
        IEnumerable<Evidence> files => List(texts, files.Select(file => file.Name)),
        IEnumerable<string> rules when name is "broken" => List(texts, rules.Select(rule => texts[rule].Value)),
        IEnumerable<string> lines => string.Join('\n', lines),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    static string Monitored(IStringLocalizer<Texts> texts, MonitoredIndicator row) => List(texts,
    [
        row.Judged is { } judged ? texts[$"Attainment.{judged}"].Value : row.Forecast?.ToString("#,##0.######", CultureInfo.InvariantCulture),
        row.Possibility is { } likely ? texts[$"Possibility.{likely}"].Value : null, .. Deviation(texts, row.Cause, row.Explanation, row.Measure), row.Remark,
    ]);

    static string?[] Deviation(IStringLocalizer<Texts> texts, DeviationCause? cause, string? explanation, CorrectiveMeasure? measure) =>
        [cause is { } named ? texts[$"Cause.{named}"].Value : null, explanation, measure is { } given ? texts["Monitoring.MeasureBy", given.Text, Show.Day(given.DueOn)].Value : null];

    static string List(IStringLocalizer<Texts> texts, IEnumerable<string?> parts) => string.Join(texts["List.Separator"], parts.Where(part => part is { Length: > 0 }));
}
