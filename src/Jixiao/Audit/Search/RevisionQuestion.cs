using Jixiao.Domain;
using Jixiao.Domain.Units;

namespace Jixiao.Audit.Search;

/// <summary>Which revisions of a division are looked for; what is null narrows nothing.</summary>
public sealed record RevisionQuestion(DivisionCode Division)
{
    public const int UsualPage = 25;

    /// <summary>The departments whose units, as they are today, whoever asks may see; null for the whole division and its bureau.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    public UnitCode? Unit { get; init; }

    /// <summary>User name.</summary>
    public string? Person { get; init; }

    /// <summary>In which he acted.</summary>
    public string? Role { get; init; }

    /// <summary>Stored name of an event.</summary>
    public string? Kind { get; init; }

    /// <summary>First word of a stream's key.</summary>
    public string? StreamKind { get; init; }

    /// <summary>Part of a 文号.</summary>
    public string? Document { get; init; }

    /// <summary>The whole 凭证号.</summary>
    public string? Voucher { get; init; }

    /// <summary>The least amount, included, whichever way it moved.</summary>
    public Money? AmountFrom { get; init; }

    /// <summary>The largest, included.</summary>
    public Money? AmountTo { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Included.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public DateTimeOffset? RecordedFrom { get; init; }

    /// <summary>Not included.</summary>
    public DateTimeOffset? RecordedBefore { get; init; }

    /// <summary>Part of what people wrote: reasons, opinions, names, goals, document numbers.</summary>
    public string? Text { get; init; }

    /// <summary>Of the budget.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>项目编码.</summary>
    public string? Code { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public RevisionCursor? After { get; init; }

    /// <summary>Revisions on a page; the whole past of each one's stream may have to be folded to tell it.</summary>
    public int PageSize { get; init; } = UsualPage;
}
