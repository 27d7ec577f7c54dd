namespace Jixiao.Domain.Monitoring;

/// <summary>Why something is not as planned (偏差原因), as the monitoring form lists it.</summary>
public enum DeviationCause
{
    /// <summary>经费保障.</summary>
    Funding,

    /// <summary>制度保障.</summary>
    Institutions,

    /// <summary>人员保障.</summary>
    Personnel,

    /// <summary>硬件条件保障.</summary>
    Equipment,

    /// <summary>其他.</summary>
    Other,
}
