namespace Jixiao.Domain.GoalTables;

/// <summary>How an actual is compared with a target's number (指标值的符号).</summary>
public enum TargetOperator
{
    /// <summary>不低于, ≥: positive, more is better.</summary>
    AtLeast,

    /// <summary>不超过, ≤: reverse, less is better.</summary>
    AtMost,

    /// <summary>&gt;.</summary>
    MoreThan,

    /// <summary>&lt;.</summary>
    LessThan,

    /// <summary>等于, =; also what a number without any operator means.</summary>
    Equal,
}

/// <summary>What a target value (指标值) asks for, once read.</summary>
public abstract record TargetMeaning
{
    TargetMeaning()
    {
    }

    /// <summary>A number to compare with: <c>≥95%</c>, <c>113人</c>.</summary>
    /// <param name="Operator">Equal when none was written.</param>
    /// <param name="Number">As written, without separators; a rate of 95 % is 95.</param>
    /// <param name="Unit">As in the grammar, <c>百分比</c> read as <c>%</c>; null when none was written.</param>
    /// <param name="OperatorWritten">False for a bare <c>113人</c>, which deserves a warning.</param>
    public sealed record Compare(TargetOperator Operator, decimal Number, string? Unit, bool OperatorWritten = true) : TargetMeaning;

    /// <summary>Between two numbers, both included: <c>95-98%</c>.</summary>
    public sealed record Range(decimal From, decimal To, string? Unit) : TargetMeaning;

    /// <summary>To be done by the end of a day: <c>2023年12月底前</c>, <c>6月30日</c>.</summary>
    /// <param name="Year">Null when not written: the budget year.</param>
    /// <param name="Month">1–12.</param>
    /// <param name="Day">Null for the month's last day (底).</param>
    public sealed record Deadline(int? Year, int Month, int? Day) : TargetMeaning;

    /// <summary>From one month through another, both included: <c>2023.01-2023.12</c>.</summary>
    public sealed record Period(int FromYear, int FromMonth, int ToYear, int ToMonth) : TargetMeaning;

    /// <summary>Words to be judged by a person: <c>明显改善</c>.</summary>
    public sealed record Qualitative(string Text) : TargetMeaning;

    /// <summary>It looks measured but cannot be read without guessing, as <c>≥972023年12月底前</c>, where two values are glued.</summary>
    public sealed record Unreadable : TargetMeaning;
}

/// <summary>
/// A target value (指标值) exactly as it was written, with what it means. Only the raw text is ever stored; the meaning is read from it, so a better
/// reader understands old targets better and no stored fact changes.
/// </summary>
/// <param name="Raw">The cell's text, untouched.</param>
/// <param name="Meaning">What the grammar of DOMAIN's target values makes of it.</param>
public sealed record TargetValue(string Raw, TargetMeaning Meaning)
{
    /// <summary>Reads any text; never throws, never guesses.</summary>
    public static TargetValue Read(string raw) => new(raw, TargetGrammar.Read(raw));

    /// <summary>The unit of the number or range; null where there is none.</summary>
    public string? Unit => Meaning switch
    {
        TargetMeaning.Compare compare => compare.Unit,
        TargetMeaning.Range range => range.Unit,
        _ => null,
    };

    /// <summary>Whether the target is a rate (%, ‰).</summary>
    public bool IsRate => Unit is "%" or "‰";

    /// <summary>Whether the target is an amount of money.</summary>
    public bool IsMoney => Unit is "元" or "万元" or "亿元";

    /// <summary>The raw text.</summary>
    public override string ToString() => Raw;
}
