using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Jixiao.Hosting.Http;

namespace Jixiao.Monitoring.Alerts;

/// <summary>A place in the order of alerts. As text it says nothing to whoever carries it to the next page.</summary>
/// <param name="Urgency">The most pressing first.</param>
/// <param name="RaisedOn">The day it was raised.</param>
/// <param name="Tenant">Of its subject.</param>
/// <param name="Stream">Its key.</param>
public sealed record AlertCursor(int Urgency, DateOnly RaisedOn, string Tenant, string Stream)
{
    const char Between = '\n';

    public static AlertCursor Of(UnitAlert at) => new(at.Alert.Urgency, at.Alert.RaisedOn, at.Tenant, at.Alert.Id);

    /// <exception cref="Refused"><c>alert/bad-cursor</c> for what no page ever gave.</exception>
    public static AlertCursor? Read(string? text) => text is null or "" ? null
        : Decoded(text)?.Split(Between) is [var urgency, var raised, var tenant, var stream]
            && int.TryParse(urgency, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && DateOnly.TryParseExact(raised, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && !(tenant + stream).Contains('\0', StringComparison.Ordinal)
            ? new(rank, day, tenant, stream)
            : throw new Refused(StatusCodes.Status400BadRequest, "alert/bad-cursor", "翻页位置无效，请从第一页重新查询。");

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Urgency}{Between}{RaisedOn:yyyy-MM-dd}{Between}{Tenant}{Between}{Stream}")));

    static string? Decoded(string text) => Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : null;
}
