using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Jixiao.Hosting.Http;

namespace Jixiao.Audit.Search;

/// <summary>A place in the order of revisions, the latest first. As text it says nothing to whoever carries it to the next page.</summary>
/// <param name="Begun">When the revision was recorded.</param>
/// <param name="Revision">Its number.</param>
public sealed record RevisionCursor(DateTime Begun, long Revision)
{
    /// <exception cref="Refused"><c>search/bad-cursor</c> for what no page ever gave.</exception>
    public static RevisionCursor? Read(string? text) => text is null or "" ? null
        : Decoded(text)?.Split('~') is [var ticks, var revision] && Number(ticks) is { } begun && begun <= DateTime.MaxValue.Ticks && Number(revision) is { } number
            ? new(new(begun, DateTimeKind.Utc), number)
            : throw new Refused(StatusCodes.Status400BadRequest, "search/bad-cursor", "翻页位置无效，请从第一页重新查询。");

    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Begun.Ticks}~{Revision}")));

    static string? Decoded(string text) => Base64Url.IsValid(text) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)) : null;

    static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
