namespace Jixiao.Domain.Monitoring;

/// <summary>Sets from a day on when lights change their colour. What counts before that day stays as it was; the same again changes nothing.</summary>
/// <param name="Name">Required.</param>
/// <param name="Values">All thresholds.</param>
/// <param name="From">The first day they count; a day that is past corrects how it is judged from then on.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record SetThresholds(string Name, Thresholds Values, DateOnly From, string Reason, string? Document = null) : ICommand<RuleBook>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(RuleBook book) => this switch
    {
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("thresholds/no-name", "阈值标准必须有名称。"),
        _ when string.IsNullOrWhiteSpace(Reason) => throw new RuleBroken("thresholds/no-reason", "设定阈值必须说明理由。"),
        _ => Changes(book, new(Name, Values.Checked(), From, Reason, Document)),
    };

    static IEnumerable<object> Changes(RuleBook book, ThresholdsSet set) => book.Thresholds.LastOrDefault(known => known.From == set.From) == set ? [] : [set];
}
