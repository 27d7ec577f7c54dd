namespace Jixiao.Domain.LifeCycle;

/// <summary>Where a goal table or a unit's goals stand in their life (绩效目标管理流程).</summary>
public enum Stage
{
    /// <summary>未建: the stream has no events.</summary>
    None,

    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已送审: the department's own reviewer has it.</summary>
    Submitted,

    /// <summary>已退回: the unit has it back, with a reason.</summary>
    Returned,

    /// <summary>部门审核通过: the bureau has it.</summary>
    DepartmentPassed,

    /// <summary>财政审核: the bureau gave its points and grade.</summary>
    BureauReviewed,

    /// <summary>已批复, that is executing.</summary>
    Approved,

    /// <summary>已自评: the bureau accepted what the unit says came of the year.</summary>
    SelfEvaluated,

    /// <summary>已评价: the bureau evaluated it itself.</summary>
    Evaluated,

    /// <summary>已归档: nothing changes any more.</summary>
    Archived,

    /// <summary>已作废: given up before approval.</summary>
    Discarded,
}

/// <summary>What stages have in common.</summary>
public static class Stages
{
    /// <summary>Whether it was approved, whatever came of it since.</summary>
    public static bool IsApproved(this Stage stage) => stage is Stage.Approved or Stage.SelfEvaluated or Stage.Evaluated or Stage.Archived;
}

/// <summary>Who has to do something next.</summary>
public enum Holder
{
    /// <summary>Nobody: it executes, or its life is over.</summary>
    Nobody,

    /// <summary>预算单位.</summary>
    Unit,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>财政局.</summary>
    Bureau,
}
