using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Exchange.Documents;

/// <summary>
/// What an import would record, as one JSON object for programs: amounts in yuan, exact numbers as strings, null for what is blank.
/// Its shape is a contract with the outside; the records below are that shape.
/// </summary>
public sealed record DryRunReport(DryRunReport.Goals? UnitGoals, IReadOnlyList<DryRunReport.Table> Tables, IReadOnlyList<Problem> Problems)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Goals(string Overall, IReadOnlyList<Item> Items, IReadOnlyList<Safeguard> Safeguards);

    public sealed record Item(int No, string Title, string Purpose, string? AmountYuan, string Goal, string Indicator, string? ProjectCode);

    public sealed record Table(
        int No, string Code, string Name, int? FiscalYear, string? UnitCode, string? UnitName, BudgetYuan Budget, string Use,
        IReadOnlyList<PlanPoint> Plan, IReadOnlyList<string> Goals, IReadOnlyList<IndicatorRow> Indicators);

    public sealed record BudgetYuan(string? TotalYuan, string? FiscalYuan, string? OtherYuan);

    public sealed record PlanPoint(string By, string Percent);

    public sealed record IndicatorRow(
        int Row, string Level1, string Level2, string Name, string Description, Target Target, string Accrual, string Basis, string Confidence);

    public sealed record Target(string Raw, string Kind, string? Operator, string? Number, string? Unit);

    public static DryRunReport Of(PublishedDocument document) =>
        new(GoalsOf(document.UnitGoals), [.. document.Tables.Select(TableOf)], document.Problems);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    static Goals? GoalsOf(UnitGoalsContent? goals) => goals is null ? null : new(goals.Overall, [.. goals.Items.Select(ItemOf)], goals.Safeguards);

    static Item ItemOf(GoalItem item) =>
        new(item.No, item.Title, item.Purpose, item.Amount?.ToYuanText(), item.Goal, item.Indicator, item.Project?.ToString());

    static Table TableOf(PublishedTable table)
    {
        var content = table.Content;
        var confidence = table.Readings.ToLookup(r => r.Place, r => r.Confidence);
        return new(
            table.No, table.Code?.ToString() ?? table.CodeText, content.ProjectName, table.FiscalYear?.Number, table.UnitNumber, table.UnitName,
            new(content.Budget.Total?.ToYuanText(), content.Budget.Fiscal?.ToYuanText(), content.Budget.Other?.ToYuanText()),
            content.Use,
            [.. content.Plan.CheckPoints.Select(p => new PlanPoint($"{p.Month:00}-{p.Day:00}", Plain(p.Percent)))],
            content.Goals,
            [.. content.Indicators.Select((indicator, index) => RowOf(index + 1, indicator, confidence[$"{table.No}.{index + 1}"].Min()))]);
    }

    static IndicatorRow RowOf(int row, IndicatorContent indicator, decimal confidence) => new(
        row, indicator.Level1, indicator.Level2, indicator.Name, indicator.Description, TargetOf(indicator.Target),
        indicator.Accrual.ToString().ToLowerInvariant(), indicator.Basis, Plain(confidence));

    static Target TargetOf(TargetValue target) => target.Meaning is TargetMeaning.Compare compare
        ? new(target.Raw, "compare", TargetGrammar.Sign(compare.Operator), Plain(compare.Number), compare.Unit)
        : new(target.Raw, target.Meaning.GetType().Name.ToLowerInvariant(), null, null, target.Unit);

    static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
