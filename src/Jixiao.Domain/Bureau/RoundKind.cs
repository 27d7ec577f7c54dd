namespace Jixiao.Domain.Bureau;

/// <summary>What a round calls for.</summary>
public enum RoundKind
{
    /// <summary>申报: goal tables of the year to come.</summary>
    Declaration,

    /// <summary>监控: how spending and goals stand for a period of the year.</summary>
    Monitoring,

    /// <summary>自评: what came of the year.</summary>
    SelfEvaluation,
}

/// <summary>How a kind of round is written in keys and addresses, and when it may run.</summary>
public static class RoundKinds
{
    /// <summary>declaration, monitoring, self-evaluation.</summary>
    public static string Slug(this RoundKind kind) => kind switch
    {
        RoundKind.Declaration => "declaration",
        RoundKind.Monitoring => "monitoring",
        _ => "self-evaluation",
    };

    /// <summary>Reads a slug, nothing else.</summary>
    public static bool TryParse(string? text, out RoundKind kind)
    {
        var found = Enum.GetValues<RoundKind>().Where(k => k.Slug() == text).ToList();
        kind = found is [var one] ? one : default;
        return found is [_];
    }

    /// <summary>Whether a round of that kind may run on a day: a declaration in the year or the one before, monitoring and self-evaluation in the year or the one after.</summary>
    public static bool MayRunOn(this RoundKind kind, DateOnly day, FiscalYear year) =>
        day.Year - year.Number is var later && (later == 0 || later == (kind is RoundKind.Declaration ? -1 : 1));
}
