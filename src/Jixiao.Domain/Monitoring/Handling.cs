namespace Jixiao.Domain.Monitoring;

/// <summary>How far people are with an alert (处置进度), from the first step to the last.</summary>
public enum Handling
{
    /// <summary>未处置: nobody did anything yet.</summary>
    None,

    /// <summary>已阅: somebody took note.</summary>
    Acknowledged,

    /// <summary>已说明原因.</summary>
    Explained,

    /// <summary>已制定措施.</summary>
    Planned,

    /// <summary>已报整改, the bureau has to verify it.</summary>
    Reported,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>Who is told of an alert about which nothing is done, from the nearest up.</summary>
public enum EscalationLevel
{
    /// <summary>Nobody beyond the unit's clerks.</summary>
    None,

    /// <summary>单位负责人.</summary>
    Lead,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>财政局.</summary>
    Bureau,
}
