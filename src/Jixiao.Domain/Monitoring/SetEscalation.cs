namespace Jixiao.Domain.Monitoring;

/// <summary>Sets from a day on after how many working days of silence who is told of an alert. The same again changes nothing.</summary>
/// <param name="Steps">1 to 60 working days each.</param>
/// <param name="From">The first day they count.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record SetEscalation(EscalationSteps Steps, DateOnly From, string Reason, string? Document = null) : ICommand<RuleBook>, IBegin
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>escalation/no-reason</c>, <c>escalation/days</c>.</exception>
    public IEnumerable<object> Decide(RuleBook book) => string.IsNullOrWhiteSpace(Reason)
        ? throw new RuleBroken("escalation/no-reason", "设定逐级上报必须说明理由。")
        : Changes(book, new(Steps.Checked(), From, Reason, Document));

    static IEnumerable<object> Changes(RuleBook book, EscalationSet set) => book.Escalations.LastOrDefault(known => known.From == set.From) == set ? [] : [set];
}
