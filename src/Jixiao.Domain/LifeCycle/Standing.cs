namespace Jixiao.Domain.LifeCycle;

/// <summary>Where something declared stands: its stage, who holds it, what was said of it on the way. The same for goal tables and for a unit's goals.</summary>
public sealed record Standing
{
    /// <summary>Before the first event.</summary>
    public static Standing None { get; } = new();

    /// <summary>The stage.</summary>
    public Stage Stage { get; init; }

    /// <summary>Who has to do something next.</summary>
    public Holder HeldBy { get; init; }

    /// <summary>批复版次; 0 before approval.</summary>
    public int Edition { get; init; }

    /// <summary>The day the latest edition took effect; null before approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>文号 of the latest edition; null before approval.</summary>
    public string? Document { get; init; }

    /// <summary>How it was last handed in; null before, and for what was handed in before days were kept.</summary>
    public Submission? Submission { get; init; }

    /// <summary>部门审核意见 of what was last handed in; null when none was given.</summary>
    public string? DepartmentOpinion { get; init; }

    /// <summary>财政审核 of what was last handed in; null before.</summary>
    public Review? Review { get; init; }

    /// <summary>Why the unit has it back; null once it is handed in again.</summary>
    public Returning? Returned { get; init; }

    /// <summary>How often it was returned so far.</summary>
    public int TimesReturned { get; init; }

    /// <summary>Why the latest adjustment asked for came back; null once another is asked for.</summary>
    public string? AdjustmentReturned { get; init; }

    /// <summary>Refuses what the stage does not take.</summary>
    /// <exception cref="RuleBroken">The step's code.</exception>
    public void Require(Step step)
    {
        if (!Stage.Takes(step))
            throw Stage.Refuses(step);
    }

    /// <summary>The adjustment asked for, to be decided or taken back.</summary>
    /// <exception cref="RuleBroken">The step's code, or <c>adjustment/none</c>.</exception>
    public T Pending<T>(Step step, T? asked)
        where T : class
    {
        Require(step);
        return asked ?? throw new RuleBroken("adjustment/none", "没有待审批的调整申请。");
    }

    /// <summary>Refuses an edit that the stage does not take; after 财政审核 only 良 is changed by agreement.</summary>
    /// <exception cref="RuleBroken"><c>edit/wrong-stage</c>.</exception>
    public void RequireEditable()
    {
        if (Stage is Stage.Approved)
            throw new RuleBroken("edit/wrong-stage", "已批复的绩效目标不能直接编辑，应申请调整。");
        Require(Step.Edit);
        if (!IsEditable)
            throw new RuleBroken("edit/wrong-stage", "财政审核后，只有审核等级为良的绩效目标才能修改。");
    }

    /// <summary>Refuses to give up what is not the giver's to give up: the unit's draft and what came back to it, the bureau's what it graded 差.</summary>
    /// <exception cref="RuleBroken"><c>discard/wrong-stage</c>.</exception>
    public void RequireDiscardable(Holder by)
    {
        Require(Step.Discard);
        if (by != HeldBy)
            throw new RuleBroken("discard/wrong-stage", HeldBy is Holder.Bureau ? "财政审核后，只能由财政作废。" : "草稿和已退回的绩效目标，只能由单位作废。");
        if (Stage is Stage.BureauReviewed && Review?.Grade is not Grade.Poor)
            throw new RuleBroken("discard/wrong-stage", "财政审核后，只有审核等级为差的绩效目标才能作废。");
    }

    /// <summary>Whether the unit may edit now.</summary>
    public bool IsEditable => Stage.Takes(Step.Edit) && (Stage is not Stage.BureauReviewed || Review?.Grade is Grade.Good);

    /// <summary>It was opened.</summary>
    public static Standing Drafted { get; } = new() { Stage = Stage.Draft, HeldBy = Holder.Unit };

    /// <summary>It was handed in.</summary>
    public Standing Submitted(Submission? submission) =>
        this with { Stage = Stage.Submitted, HeldBy = Holder.Department, Submission = submission, Returned = null, Review = null, DepartmentOpinion = null };

    /// <summary>It was taken back.</summary>
    public Standing Withdrawn() => this with { Stage = Stage.Draft, HeldBy = Holder.Unit };

    /// <summary>It was sent back to the unit.</summary>
    public Standing SentBack(Returning returned) => this with { Stage = Stage.Returned, HeldBy = Holder.Unit, Returned = returned, TimesReturned = TimesReturned + 1 };

    /// <summary>The department passed it.</summary>
    public Standing Passed(string? opinion) => this with { Stage = Stage.DepartmentPassed, HeldBy = Holder.Bureau, DepartmentOpinion = opinion };

    /// <summary>The bureau gave its points.</summary>
    public Standing Reviewed(Review review) => this with { Stage = Stage.BureauReviewed, HeldBy = Holder.Bureau, Review = review };

    /// <summary>It was approved, at first or as an adjusted edition.</summary>
    public Standing Approved(int edition, DateOnly on, string document) =>
        this with { Stage = Stage.Approved, HeldBy = Holder.Nobody, Edition = edition, ApprovedOn = on, Document = document, AdjustmentReturned = null };

    /// <summary>An adjustment waits for the bureau.</summary>
    public Standing Adjusting() => this with { HeldBy = Holder.Bureau, AdjustmentReturned = null };

    /// <summary>The unit took the adjustment that it asked for back.</summary>
    public Standing AdjustmentTakenBack() => this with { HeldBy = Holder.Nobody };

    /// <summary>The adjustment asked for came back.</summary>
    public Standing AdjustmentSentBack(string reason) => this with { HeldBy = Holder.Nobody, AdjustmentReturned = reason };

    /// <summary>Its self-evaluation was accepted.</summary>
    public Standing SelfEvaluated() => this with { Stage = Stage.SelfEvaluated, HeldBy = Holder.Nobody };

    /// <summary>The bureau evaluated it.</summary>
    public Standing Evaluated() => this with { Stage = Stage.Evaluated, HeldBy = Holder.Nobody };

    /// <summary>Its life is over.</summary>
    public Standing Ended(Stage stage) => this with { Stage = stage, HeldBy = Holder.Nobody };
}
