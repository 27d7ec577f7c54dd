namespace Jixiao.Domain.LifeCycle;

/// <summary>What can be done to a goal table or a unit's goals, as far as the stage decides whether it may.</summary>
public enum Step
{
    /// <summary>起草.</summary>
    Draft,

    /// <summary>编辑.</summary>
    Edit,

    /// <summary>送审.</summary>
    Submit,

    /// <summary>撤回: taken back before anybody reviewed it.</summary>
    Withdraw,

    /// <summary>部门审核通过.</summary>
    PassDepartment,

    /// <summary>部门退回.</summary>
    ReturnByDepartment,

    /// <summary>财政审核.</summary>
    Review,

    /// <summary>财政退回.</summary>
    ReturnByBureau,

    /// <summary>批复.</summary>
    Approve,

    /// <summary>申请调整.</summary>
    RequestAdjustment,

    /// <summary>撤回调整申请: taken back before the bureau decided it.</summary>
    WithdrawAdjustment,

    /// <summary>审批调整: approve or return what was asked for.</summary>
    DecideAdjustment,

    /// <summary>作废.</summary>
    Discard,

    /// <summary>归档.</summary>
    Archive,

    /// <summary>变动预算: revise, transfer, carry over, suspend, release.</summary>
    ChangeBudget,

    /// <summary>登记支出 and its reversal, 资金到位.</summary>
    Spend,

    /// <summary>填报实际完成值.</summary>
    ReportActual,

    /// <summary>填报执行监控表.</summary>
    ReportMonitoring,

    /// <summary>审核执行监控表: accept or return it.</summary>
    ReviewMonitoring,

    /// <summary>下达整改.</summary>
    OrderRectification,

    /// <summary>报送整改情况.</summary>
    ReportRectification,

    /// <summary>验收整改: accept or return it.</summary>
    DecideRectification,

    /// <summary>报送绩效自评.</summary>
    ReportSelfEvaluation,

    /// <summary>复核绩效自评: accept, score again or return it.</summary>
    ReviewSelfEvaluation,

    /// <summary>布置绩效评价.</summary>
    OrderEvaluation,

    /// <summary>评价.</summary>
    Evaluate,

    /// <summary>登记结果应用.</summary>
    UseResult,
}

/// <summary>Which stages take which steps; the one table behind every command.</summary>
public static class Steps
{
    static readonly Dictionary<Step, Rule> Rules = new()
    {
        [Step.Draft] = new("draft/exists", "起草", Stage.None, Stage.Discarded),
        // 良 is changed by agreement and then passes.
        [Step.Edit] = new("edit/wrong-stage", "编辑", Stage.Draft, Stage.Returned, Stage.BureauReviewed),
        [Step.Submit] = new("submit/wrong-stage", "送审", Stage.Draft, Stage.Returned),
        [Step.Withdraw] = new("withdraw/wrong-stage", "撤回", Stage.Submitted),
        [Step.PassDepartment] = new("department/wrong-stage", "进行部门审核", Stage.Submitted),
        [Step.ReturnByDepartment] = new("return/wrong-stage", "由部门退回", Stage.Submitted),
        [Step.Review] = new("review/wrong-stage", "进行财政审核", Stage.DepartmentPassed),
        [Step.ReturnByBureau] = new("return/wrong-stage", "由财政退回", Stage.DepartmentPassed, Stage.BureauReviewed),
        [Step.Approve] = new("approve/wrong-stage", "批复", Stage.BureauReviewed),
        [Step.RequestAdjustment] = new("adjustment/wrong-stage", "申请调整", Stage.Approved),
        [Step.WithdrawAdjustment] = new("adjustment/wrong-stage", "撤回调整申请", Stage.Approved),
        [Step.DecideAdjustment] = new("adjustment/wrong-stage", "审批调整", Stage.Approved),
        [Step.Discard] = new("discard/wrong-stage", "作废", Stage.Draft, Stage.Returned, Stage.BureauReviewed),
        [Step.Archive] = new("archive/wrong-stage", "归档", Stage.Approved, Stage.SelfEvaluated, Stage.Evaluated),
        [Step.ChangeBudget] = new("budget/not-approved", "变动预算", Stage.Approved),
        [Step.Spend] = new("spend/not-approved", "登记收支", Stage.Approved),
        [Step.ReportActual] = new("actual/not-approved", "填报完成值", Stage.Approved),
        [Step.ReportMonitoring] = new("monitoring/not-approved", "填报执行监控表", Stage.Approved),
        [Step.ReviewMonitoring] = new("monitoring/not-approved", "审核执行监控表", Stage.Approved, Stage.SelfEvaluated, Stage.Evaluated),
        [Step.OrderRectification] = new("rectification/not-approved", "下达整改要求", Stage.Approved, Stage.SelfEvaluated, Stage.Evaluated),
        [Step.ReportRectification] = new("rectification/not-approved", "报送整改情况", Stage.Approved, Stage.SelfEvaluated, Stage.Evaluated),
        [Step.ReportSelfEvaluation] = new("self-evaluation/wrong-stage", "报送绩效自评", Stage.Approved),
        [Step.ReviewSelfEvaluation] = new("self-evaluation/wrong-stage", "复核绩效自评", Stage.Approved),
        [Step.OrderEvaluation] = new("evaluation/wrong-stage", "布置绩效评价", Stage.SelfEvaluated),
        [Step.Evaluate] = new("evaluation/wrong-stage", "评价", Stage.SelfEvaluated),
        [Step.UseResult] = new("result/wrong-stage", "登记结果应用", Stage.SelfEvaluated, Stage.Evaluated),
        [Step.DecideRectification] = new("rectification/not-approved", "验收整改", Stage.Approved, Stage.SelfEvaluated, Stage.Evaluated),
    };

    static readonly Dictionary<Stage, string> Names = new()
    {
        [Stage.None] = "未建", [Stage.Draft] = "草稿", [Stage.Submitted] = "已送审", [Stage.Returned] = "已退回", [Stage.DepartmentPassed] = "部门审核通过",
        [Stage.BureauReviewed] = "财政已审核", [Stage.Approved] = "已批复", [Stage.SelfEvaluated] = "已自评", [Stage.Evaluated] = "已评价", [Stage.Archived] = "已归档", [Stage.Discarded] = "已作废",
    };

    /// <summary>Whether the stage takes the step.</summary>
    public static bool Takes(this Stage stage, Step step) => Rules[step].From.Contains(stage);

    /// <summary>The refusal of a step that the stage does not take, naming both; its code is the step's.</summary>
    public static RuleBroken Refuses(this Stage stage, Step step) => new(Rules[step].Code, $"绩效目标处于“{Names[stage]}”阶段，不能{Rules[step].Name}。");

    sealed record Rule(string Code, string Name, params Stage[] From);
}
