using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>A goal table's content as programs exchange it.</summary>
public sealed record ContentBody(
    string Name, BudgetBody Budget, string? Use = null, IReadOnlyList<CheckPointBody>? Plan = null, IReadOnlyList<string>? Goals = null,
    IReadOnlyList<IndicatorBody>? Indicators = null)
{
    public static ContentBody Of(GoalTableContent content, FiscalYear year) => new(
        content.ProjectName,
        new(content.Budget.Total, content.Budget.Fiscal, content.Budget.Other),
        content.Use,
        [.. content.Plan.CheckPoints.Select(p => new CheckPointBody(p.In(year).ToString("MM-dd", null), p.Percent))],
        content.Goals,
        [.. content.Indicators.Select((row, index) => IndicatorBody.Of(row, index + 1))]);

    public GoalTableContent ToContent() => new(
        Name, new(Budget.TotalYuan, Budget.FiscalYuan, Budget.OtherYuan), Use ?? "", new(Plan.Whole().Select(p => p.ToCheckPoint())), [.. Goals.Whole()],
        [.. Indicators.Whole().Select(i => i.ToContent())]);
}

/// <summary>Amounts in yuan; null for a blank cell.</summary>
public sealed record BudgetBody(Money? TotalYuan = null, Money? FiscalYuan = null, Money? OtherYuan = null);

/// <summary>A check point of the plan: by that day (MM-dd) so many percent.</summary>
public sealed record CheckPointBody(string By, decimal Percent)
{
    public CheckPoint ToCheckPoint() => DateOnly.TryParseExact($"2024-{By}", "yyyy-MM-dd", out var day)
        ? new(day.Month, day.Day, Percent)
        : throw new RuleBroken("plan/malformed", $"“{By}”不是日期，应如06-30。");
}

/// <summary>A row of the indicator part. Only the target's raw text is read; the rest of it is what the text means.</summary>
public sealed record IndicatorBody(
    string Level1, string Level2, string Name, TargetBody Target, string? Description = null, Accrual? Accrual = null, string? Basis = null, int? Id = null, int? Row = null)
{
    public static IndicatorBody Of(IndicatorContent row, int number) =>
        new(row.Level1, row.Level2, row.Name, TargetBody.Of(row.Target), row.Description, row.Accrual, row.Basis, row.Id, number);

    public IndicatorContent ToContent()
    {
        var target = TargetValue.Read(Target.Raw);
        return new(Id, Level1, Level2, Name, Description ?? "", target, Accrual ?? Accruals.Guess(Level2, Name, target), Basis ?? "");
    }
}

/// <summary>A target value: the raw text and what it means.</summary>
/// <param name="Raw">As written.</param>
/// <param name="Kind">compare, range, deadline, period, qualitative, unreadable.</param>
/// <param name="Operator">≥ ≤ &gt; &lt; =; null unless compared.</param>
/// <param name="Number">Null unless compared.</param>
/// <param name="Unit">Null where there is none.</param>
public sealed record TargetBody(string Raw, string? Kind = null, string? Operator = null, decimal? Number = null, string? Unit = null)
{
    public static TargetBody Of(TargetValue target) => new(
        target.Raw,
        target.Meaning.GetType().Name.ToLowerInvariant(),
        (target.Meaning as TargetMeaning.Compare)?.Operator is { } sign ? TargetGrammar.Sign(sign) : null,
        (target.Meaning as TargetMeaning.Compare)?.Number,
        target.Unit);
}
