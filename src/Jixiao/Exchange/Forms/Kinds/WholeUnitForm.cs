using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>部门整体绩效目标表: overall goal, itemised goals with their amounts, safeguards.</summary>
static class WholeUnitForm
{
    public const string Name = "unit-goals";
    public const string Title = "部门整体绩效目标表";

    public static OfficialForm Of(UnitYearGoals goals, RegisteredUnit unit) => new($"{goals.Year}年度{Title}", [OverallOf(goals.Content), ItemsOf(goals.Content.Items), SafeguardsOf(goals.Content.Safeguards)])
    {
        Caption = FormFacts.CaptionOf(unit, goals.Standing), Signatures = SignatureLines.OfUnit, IsWide = true,
    };

    static FormGrid OverallOf(UnitGoalsContent content) => new([new(Cells.Head("总体绩效目标", 120), Cells.Text(content.Overall, 880))]);

    static FormGrid ItemsOf(IReadOnlyList<GoalItem> items) => new(
    [
        new(Cells.Head("序号", 50), Cells.Head("分项绩效目标", 150), Cells.Head("主要用途", 210), Cells.Head("金额", 90), Cells.Head("绩效目标", 210), Cells.Head("绩效指标", 290)),
        .. items.Select(item => new FormRow(
            Cells.Centered($"{item.No}", 50), Cells.Text(item.Title, 150), Cells.Text(item.Purpose, 210), Cells.Amount(item.Amount, 90), Cells.Text(item.Goal, 210), Cells.Text(item.Indicator, 290))),
        new(Cells.Head("合计", 410), Cells.Amount(items.Select(item => item.Amount).OfType<Money>().Sum(), 90), Cells.Text("", 500)),
    ], HeaderRows: 1);

    static FormGrid SafeguardsOf(IReadOnlyList<Safeguard> safeguards) => new(
    [
        new(Cells.Head("序号", 50), Cells.Head("工作保障措施", 210), Cells.Head("内容", 740)),
        .. safeguards.Select(safeguard => new FormRow(Cells.Centered($"{safeguard.No}", 50), Cells.Text(safeguard.Title, 210), Cells.Text(safeguard.Text, 740))),
    ], HeaderRows: 1);
}
