namespace Jixiao.Domain.Units;

/// <summary>Facts that count from a day on, that day included.</summary>
static class DatedFacts
{
    /// <summary>The fact that counts on a day: the latest of those begun by then, of two from one day the one recorded later; null before the first.</summary>
    public static T? On<T>(this IEnumerable<T> facts, DateOnly day, Func<T, DateOnly> from)
        where T : class =>
        facts.Where(fact => from(fact) <= day).OrderBy(from).LastOrDefault();
}
