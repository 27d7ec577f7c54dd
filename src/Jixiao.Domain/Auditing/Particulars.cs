namespace Jixiao.Domain.Auditing;

/// <summary>What an auditor looks an event up by, whatever kind it is of; what an event does not say is null.</summary>
/// <param name="Amount">Money it is about: added, or taken away when negative; a form's stated amount as stated.</param>
/// <param name="EffectiveOn">The day from which it counts, or that it is true for.</param>
/// <param name="Document">文号.</param>
/// <param name="Voucher">凭证号.</param>
/// <param name="Reason">Why, as whoever did it says: 理由, 意见, 说明.</param>
/// <param name="Wording">What else a person wrote in it: names, goals, indicators.</param>
/// <param name="Counterpart">The other side, by tenant and stream.</param>
public sealed record Particulars(
    Money? Amount = null, DateOnly? EffectiveOn = null, string? Document = null, string? Voucher = null, string? Reason = null, string? Wording = null, string? Counterpart = null)
{
    /// <summary>Nothing is said.</summary>
    public static Particulars None { get; } = new();

    /// <summary>The particulars of an event of any stream; none of a kind that nobody has told about.</summary>
    public static Particulars Of(object @event) => Find(@event) ?? None;

    /// <summary>Null for a kind that nobody has told about.</summary>
    public static Particulars? Find(object @event) =>
        OfGoalTables.Content(@event) ?? OfGoalTables.LifeCycle(@event) ?? OfMonitoring.Of(@event) ?? OfEvaluation.Of(@event) ?? OfMoney.Of(@event) ?? OfUnitGoals.Of(@event) ?? OfBureau.Of(@event);

    /// <summary>Several texts as one; null when all are blank.</summary>
    internal static string? Joined(params IEnumerable<string?> texts) => string.Join(' ', texts.Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } all ? all : null;
}
