using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Evaluation;

/// <summary>
/// The self-evaluation's score sheet (自评表) of one table, computed from its events by a bureau's rules: the same table, rules and choices give the same sheet for ever.
/// </summary>
/// <param name="Funds">The whole first, then each source that has money.</param>
/// <param name="ExecutionWeight">分值 of the execution rate.</param>
/// <param name="ExecutionScore">Weight × executed ÷ adjusted, at most the weight. Without a budget there is nothing to execute: full while nothing was paid, else nothing.</param>
/// <param name="MustExplainExecution">Whether the execution rate is so low that it must be explained.</param>
/// <param name="Indicators">In the form's order.</param>
/// <param name="Sum">Of all scores.</param>
/// <param name="Cap">The most that the total may be at this execution rate; null where it is not capped.</param>
/// <param name="Total">总分: the sum, or the cap where that is less.</param>
/// <param name="Grade">优, 良, 中, 差.</param>
public sealed record ScoreSheet(
    IReadOnlyList<FundsRow> Funds, decimal ExecutionWeight, decimal ExecutionScore, bool MustExplainExecution, IReadOnlyList<IndicatorScore> Indicators,
    decimal Sum, decimal? Cap, decimal Total, Grade Grade)
{
    /// <summary>How many indicators nothing was reported of.</summary>
    public int Missing => Indicators.Count(row => row.Grounds is ScoreGrounds.NoActual);

    /// <summary>How many still wait for somebody to choose within a band.</summary>
    public int ToChoose => Indicators.Count(row => row.Grounds is ScoreGrounds.ToChoose);

    /// <summary>总分 with some rows scored again, under the same cap.</summary>
    public decimal TotalWith(IReadOnlyList<Rescored> changed) => Capped(SumWith(changed), Cap);

    /// <summary>The sum of all scores with some rows scored again.</summary>
    public decimal SumWith(IReadOnlyList<Rescored> changed) => Sum + changed.Sum(row => row.Score - Indicators.First(own => own.Indicator == row.Indicator).Score);

    /// <summary>The sheet of a table as it was known, at its year's end.</summary>
    /// <param name="table">As it was known.</param>
    /// <param name="rules">The bureau's rules.</param>
    /// <param name="chosen">Percents chosen within the bands, by indicator.</param>
    /// <exception cref="RuleBroken"><c>score/outside-band</c>: what was chosen is not within the band of the judgement.</exception>
    public static ScoreSheet Of(GoalTable table, ScoringRules rules, IReadOnlyDictionary<int, decimal> chosen)
    {
        var weights = rules.Of(table.Framework);
        var byId = IndicatorWeights.Of(table.Indicators, weights);
        var rows = table.Indicators.Select(indicator => Scoring.Of(indicator, byId[indicator.Id], table, rules, Chosen(chosen, indicator))).Select(row => Checked(row, rules)).ToList();
        return Summed(FundsOf(table), rows, weights, rules);
    }

    /// <summary>The same by other rules: every row by what it was scored by, the money as it was.</summary>
    /// <param name="table">Whose rows they are.</param>
    /// <param name="rules">The other rules.</param>
    public ScoreSheet Again(GoalTable table, ScoringRules rules)
    {
        var weights = rules.Of(table.Framework);
        var byId = IndicatorWeights.Of(table.Indicators, weights);
        return Summed(Funds, [.. table.Indicators.Zip(Indicators, (indicator, was) => Scoring.Again(indicator, byId[indicator.Id], was, rules))], weights, rules);
    }

    static ScoreSheet Summed(IReadOnlyList<FundsRow> funds, IReadOnlyList<IndicatorScore> rows, FrameworkWeights weights, ScoringRules rules)
    {
        var execution = ExecutionOf(funds[0], weights.Execution);
        var sum = execution + rows.Sum(row => row.Score);
        var cap = rules.CapOf(funds[0]);
        var total = Capped(sum, cap);
        return new(funds, weights.Execution, execution, funds[0].IsBelow(rules.Explained.ExecutionBelow), rows, sum, cap, total, rules.Grades.Of(total));
    }

    static decimal? Chosen(IReadOnlyDictionary<int, decimal> chosen, Indicator indicator) => chosen.TryGetValue(indicator.Id, out var percent) ? percent : null;

    static IndicatorScore Checked(IndicatorScore row, ScoringRules rules) => row.Grounds is ScoreGrounds.Chosen && rules.Bands.Of(row.Actual!.Answer!.Value) is var (from, to) && (row.Percent < from || row.Percent > to)
        ? throw new RuleBroken("score/outside-band", $"所选得分比例应在{from:0.##}%至{to:0.##}%之间。")
        : row;

    static List<FundsRow> FundsOf(GoalTable table)
    {
        var year = new FiscalYear(table.Year).LastDay;
        return
        [
            new(null, table.Initial, table.AdjustedBy(year), table.ExecutedBy(year)),
            .. Enum.GetValues<FundSource>().Select(source => FundsRow.Of(table, source, year)).Where(row => !row.IsBlank),
        ];
    }

    internal static decimal Capped(decimal sum, decimal? cap) => cap < sum ? cap.Value : sum;

    internal static decimal ExecutionOf(FundsRow all, decimal weight) => all.Adjusted > Money.Zero
        ? Points.Rounded(Math.Clamp(weight * all.Executed.InFen / all.Adjusted.InFen, 0, weight))
        : all.Executed == Money.Zero ? weight : 0;
}
