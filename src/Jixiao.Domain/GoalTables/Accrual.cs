namespace Jixiao.Domain.GoalTables;

/// <summary>How an indicator grows towards its target during the year, which says what it is compared with on any day before the end.</summary>
public enum Accrual
{
    /// <summary>It adds up (数量, money): compared with the target's planned share of the day.</summary>
    Cumulative,

    /// <summary>It has a height at any time (rates, satisfaction, headcount): compared with the full target.</summary>
    Level,

    /// <summary>It must hit a value or stay in a range: compared by its deviation.</summary>
    Exact,

    /// <summary>It is done by a day or late.</summary>
    Deadline,

    /// <summary>A person judges it: 达成, 部分达成, 未达成.</summary>
    Qualitative,
}

/// <summary>The first guess of an indicator's accrual, which the unit may change.</summary>
public static class Accruals
{
    static readonly string[] Headcounts = ["保障人数", "在职人数", "人员数量", "编制人数", "聘用人数"];

    /// <summary>Guesses from the second level, the name and the target's shape and unit.</summary>
    public static Accrual Guess(string level2, string name, TargetValue target) => target.Meaning switch
    {
        TargetMeaning.Deadline or TargetMeaning.Period => Accrual.Deadline,
        TargetMeaning.Qualitative or TargetMeaning.Unreadable => Accrual.Qualitative,
        TargetMeaning.Range => Accrual.Exact,
        _ when target.IsRate || level2.Contains("满意度", StringComparison.Ordinal) => Accrual.Level,
        _ when Headcounts.Any(name.Contains) => Accrual.Level,
        TargetMeaning.Compare { Operator: TargetOperator.Equal, OperatorWritten: true } => Accrual.Exact,
        _ when target.IsMoney || level2.Contains("数量", StringComparison.Ordinal) => Accrual.Cumulative,
        _ => Accrual.Level,
    };
}
