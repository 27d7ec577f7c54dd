using Jixiao.Units;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Evaluation;

/// <summary>Of which units scores are asked: of one department, of those with one section of the bureau, or of all that whoever asks may see.</summary>
/// <param name="Department">Three digits; null for any.</param>
/// <param name="Section">Its name; null for any.</param>
public sealed record ScoresAsked(string? Department, string? Section)
{
    public static ScoresAsked Read(HttpRequest request) => new(Given(request.Query["department"].ToString()), Given(request.Query["section"].ToString()));

    public bool Asks(RegisteredUnit unit) => (Department is null || unit.Department == Department) && (Section is null || unit.Section == Section);

    /// <summary>The address with what is asked.</summary>
    public string To(string path, params IEnumerable<KeyValuePair<string, string?>> also) =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?> { ["department"] = Department, ["section"] = Section }.Concat(also).Where(field => field.Value is not null));

    static string? Given(string text) => text.Trim() is { Length: > 0 } given ? given : null;
}
