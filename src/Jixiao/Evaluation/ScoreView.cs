using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.Evaluation;

/// <summary>What a table's self-evaluation would score by what is recorded so far (自评试算); nothing is stored.</summary>
public static class ScoreView
{
    const string Choice = "p";

    public static void Map(RouteGroupBuilder tables) => tables.MapGet("/{code}/score", async (
        TableRoute route, [AsParameters] PointAsked asked, HttpContext http, IQuerySession session, ScoringView scoring, CancellationToken stop) => ScoreBody.Of(
            await Find(session, route, asked, stop), await scoring.In(route.Unit.Division, route.Year, asked.Point.At, stop), Chosen(http.Request.Query))).By(Permission.ReadUnit);

    /// <summary>The table at a point.</summary>
    /// <exception cref="Refused">There was none.</exception>
    public static async Task<GoalTable> Find(IQuerySession session, TableRoute route, PointAsked asked, CancellationToken stop) =>
        await GoalTableView.Find(session, route.Stream, asked.Point, stop) ?? throw Refused.NotFound();

    /// <summary>The sheet of an approved table.</summary>
    /// <exception cref="RuleBroken"><c>score/not-approved</c>, <c>score/outside-band</c>.</exception>
    public static ScoreSheet Sheet(GoalTable table, ScoringRules rules, IReadOnlyDictionary<int, decimal> chosen) => table.Standing.Edition > 0
        ? ScoreSheet.Of(table, rules, chosen)
        : throw new RuleBroken("score/not-approved", "未批复的项目不能评分。");

    /// <summary>The percents that an address chooses within the bands: <c>?p5=90</c> for the indicator 5.</summary>
    /// <exception cref="RuleBroken"><c>score/malformed</c>.</exception>
    public static IReadOnlyDictionary<int, decimal> Chosen(IQueryCollection query) => query
        .Where(field => field.Key.StartsWith(Choice, StringComparison.Ordinal) && field.Value.ToString().Length > 0 && int.TryParse(field.Key.AsSpan(Choice.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(field => int.Parse(field.Key.AsSpan(Choice.Length), NumberStyles.None, CultureInfo.InvariantCulture), field => Percent(field.Value.ToString()));

    public static string Field(int indicator) => $"{Choice}{indicator}";

    static decimal Percent(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        ? percent
        : throw new RuleBroken("score/malformed", $"“{text}”不是得分比例。");
}

/// <summary>A score sheet as programs read it.</summary>
/// <param name="Version">The table's.</param>
/// <param name="Rules">By which it is scored.</param>
public sealed record ScoreBody(
    long Version, ScoringNameBody Rules, IReadOnlyList<ScoreFundsBody> Funds, decimal ExecutionWeight, decimal ExecutionScore, bool MustExplainExecution, IReadOnlyList<ScoreRowBody> Indicators,
    decimal Sum, decimal? Cap, decimal Total, Grade Grade, int Missing, int ToChoose)
{
    public static ScoreBody Of(GoalTable table, ScoringInForce rules, IReadOnlyDictionary<int, decimal> chosen)
    {
        var sheet = ScoreView.Sheet(table, rules.Rules, chosen);
        return new(
            table.Version, ScoringNameBody.Of(rules), [.. sheet.Funds.Select(row => new ScoreFundsBody(row.Source, row.Initial, row.Adjusted, row.Executed, row.Rate))], sheet.ExecutionWeight, sheet.ExecutionScore,
            sheet.MustExplainExecution, [.. sheet.Indicators.Select(row => new ScoreRowBody(row.Indicator, row.Weight, decimal.Round(row.Percent, 2), row.Score, row.Penalty, row.Grounds, row.MustExplain))],
            sheet.Sum, sheet.Cap, sheet.Total, sheet.Grade, sheet.Missing, sheet.ToChoose);
    }
}

/// <summary>The money of one source; null for all of it.</summary>
public sealed record ScoreFundsBody(FundSource? Source, Money InitialYuan, Money AdjustedYuan, Money ExecutedYuan, decimal? RatePercent);

/// <summary>A row of a score sheet.</summary>
public sealed record ScoreRowBody(int Indicator, decimal Weight, decimal Percent, decimal Score, decimal Penalty, ScoreGrounds Grounds, bool MustExplain);
