using Jixiao.Domain.UnitGoals;
using Jixiao.Evaluation;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>部门整体支出绩效自评表: as the unit handed it in, or what it would score by what is known.</summary>
static class UnitSelfEvaluationForm
{
    public const string Title = "部门整体支出绩效自评表";

    public static OfficialForm Of(UnitSelfEvaluationSheet sheet, RegisteredUnit unit) => new($"{sheet.Now.Year}年度{Title}", [FundsOf(sheet), TasksOf(sheet)])
    {
        Caption = FormFacts.CaptionOf(unit, sheet.Now.Standing) with { Mark = SelfEvaluationForm.MarkOf(sheet.Own?.Stage) }, Signatures = SignatureLines.OfUnit, IsWide = true,
    };

    static FormGrid FundsOf(UnitSelfEvaluationSheet sheet) => new(
    [
        SelfEvaluationForm.FundsHead,
        .. sheet.Score.Funds.Select(row => SelfEvaluationForm.Of(row, sheet.Score.ExecutionWeight, sheet.Score.ExecutionScore, sheet.Own?.Execution, sheet.Score.MustExplainExecution)),
        new(Cells.Head("年度总体目标", 100, rows: 2), Cells.Head("预期目标", 450), Cells.Head("实际完成情况", 450)),
        new(Cells.Text(sheet.Shown.Content.Overall, 450), Cells.Text(sheet.Own?.Outcome ?? "", 450)),
    ]);

    static FormGrid TasksOf(UnitSelfEvaluationSheet sheet) => new(
    [
        new(
            Cells.Head("序号", 50), Cells.Head("任务（项目）", 170), Cells.Head("绩效目标和指标", 230), Cells.Head("实际完成情况", 200),
            Cells.Head("分值", 80), Cells.Head("得分", 80), Cells.Head("偏差原因分析及改进措施", 190)),
        .. sheet.Score.Tasks.Select(task => RowOf(task, task.MustExplain(sheet.Rules.Rules))),
        new(
            Cells.Head("总分", 650), Cells.Points(100, 80), Cells.Points(sheet.Score.Total, 80),
            Cells.Text($"等级：{SelfEvaluationForm.NameOf(sheet.Score.Grade)}{SelfEvaluationForm.Capped(sheet.Score.Sum, sheet.Score.Cap)}{Reviewed(sheet.Own)}", 190)),
    ], HeaderRows: 1);

    static FormRow RowOf(UnitTaskScored task, bool mustExplain) => new(
        Cells.Centered($"{task.No}", 50), Cells.Text(task.Title, 170), Cells.Text(task.Target, 230),
        Cells.Text(task.Answer is { } answer ? $"{FormWords.Of(answer)}：{task.Reached}" : task.Reached, 200), Cells.Points(task.Weight, 80), Cells.Points(task.Score, 80),
        Cells.Text(SelfEvaluationForm.Explained(new(task.Cause, task.Explanation, task.Measure), mustExplain), 190));

    static string Reviewed(UnitSelfEvaluation? own) => own is { ReviewedTotal: { } total, ReviewedGrade: { } grade } ? $"\n复核：{total:0.00}分，{SelfEvaluationForm.NameOf(grade)}" : "";
}
