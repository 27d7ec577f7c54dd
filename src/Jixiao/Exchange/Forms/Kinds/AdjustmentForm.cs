using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>绩效目标调整表: why, by which document, and what it was before and is to be after.</summary>
static class AdjustmentForm
{
    const int What = 140;
    const int Sign = 100;
    const int Side = 380;

    public static OfficialForm Of(FormFacts facts)
    {
        var adjustment = AskedAdjustment.Of(facts.Table.Id, facts.Events);
        return new($"{facts.Table.Year}年度项目绩效目标调整表", [HeadOf(adjustment), ChangesOf(adjustment.Before, adjustment.Asked.Proposal)])
        {
            Caption = facts.Caption with { Mark = adjustment.Approved is null ? "待批复" : null }, Signatures = SignatureLines.OfUnitAndBureau, IsWide = true,
        };
    }

    static FormGrid HeadOf(AskedAdjustment adjustment) => new(
    [
        new(Cells.Head("项目编码", What), Cells.Centered($"{adjustment.Before.Project}", 360), Cells.Head("项目名称", 120), Cells.Centered(adjustment.Before.ProjectName, 380)),
        new(Cells.Head("调整理由", What), Cells.Text(adjustment.Asked.Reason, 860)),
        new(Cells.Head("依据文号", What), Cells.Centered(adjustment.Asked.Document ?? "", 360), Cells.Head("批复", 120), Cells.Centered(Told(adjustment.Approved), 380)),
    ]);

    static string Told(AdjustmentApproved? approved) => approved is { ApprovedOn: var on } ? $"{approved.Document}（{on.Year}年{on.Month}月{on.Day}日，第{approved.Edition}版）" : "待批复";

    static FormGrid ChangesOf(GoalTable before, GoalTableContent after) => new(
    [
        new(Cells.Head("事项", What), Cells.Head("变动", Sign), Cells.Head("调整前", Side), Cells.Head("调整后", Side)),
        Text("项目名称", before.ProjectName, after.ProjectName),
        Amount("预算数（万元）", before.Budget.Total, after.Budget.Total),
        Amount("其中：财政资金", before.Budget.Fiscal, after.Budget.Fiscal),
        Amount("其他资金", before.Budget.Other, after.Budget.Other),
        Text("资金用途", before.Use, after.Use),
        Text("资金支出计划", Told(before.Plan), Told(after.Plan)),
        Text("绩效目标", string.Join('\n', before.Goals), string.Join('\n', after.Goals)),
        .. IndicatorsOf(before, after),
    ], HeaderRows: 1);

    static FormRow Text(string what, string before, string after) => new(Cells.Head(what, What), Cells.Centered(Changed(before == after), Sign), Cells.Text(before, Side), Cells.Text(after, Side));

    static FormRow Amount(string what, Money? before, Money? after) => new(Cells.Head(what, What), Cells.Centered(Changed(before == after), Sign), Cells.Exact(before, Side), Cells.Exact(after, Side));

    static string Changed(bool same) => same ? "不变" : "修改";

    static IEnumerable<FormRow> IndicatorsOf(GoalTable before, GoalTableContent after)
    {
        List<(string Sign, string Before, string After)> changes = [.. before.Differences(after).Select(change => Of(before, change)).OfType<(string, string, string)>().DefaultIfEmpty(("不变", "", ""))];
        return changes.Select((change, index) => new FormRow(
        [
            .. index == 0 ? [Cells.Head("绩效指标", What, changes.Count)] : Array.Empty<FormCell>(),
            Cells.Centered(change.Sign, Sign), Cells.Text(change.Before, Side), Cells.Text(change.After, Side),
        ]));
    }

    static (string, string, string)? Of(GoalTable before, object change) => change switch
    {
        IndicatorRemoved removed => ("删除", Told(Was(before, removed.Id)!), ""),
        IndicatorSet set when Was(before, set.Id) is { } was => (Told(was) == Told(Now(set)) ? "调整顺序" : "修改", Told(was), Told(Now(set))),
        IndicatorSet set => ("新增", "", Told(Now(set))),
        _ => null,
    };

    static Indicator? Was(GoalTable before, int id) => before.Indicators.FirstOrDefault(row => row.Id == id);

    static Indicator Now(IndicatorSet e) => new(e.Id, e.Level1, e.Level2, e.Name, e.Description, e.Target, e.Accrual, e.Basis);

    static string Told(Indicator row) => string.Join('\n', new[]
    {
        string.Join("／", new[] { row.Level1, row.Level2, row.Name }.Where(text => text.Length > 0)), Labelled("描述", row.Description), Labelled("指标值", row.Target.Raw), Labelled("依据", row.Basis),
    }.Where(line => line.Length > 0));

    static string Labelled(string label, string text) => text.Length == 0 ? "" : $"{label}：{text}";

    static string Told(SpendingPlan plan) => string.Join('、', plan.CheckPoints.Select(point => $"{point.Month}月{point.Day}日{Cells.Percent(point.Percent)}"));
}
