using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;

namespace Jixiao.Monitoring.Alerts;

/// <summary>
/// The alert that a route names: of a unit, or of the bureau itself, which is for those who see the whole division. In an address it is called as its key without the
/// first word, with ~ for each slash: <c>spend-behind-plan~goal-table~2023~13028123P00031710001F</c>.
/// </summary>
public sealed record AlertRoute(string Tenant, string Stream) : IRouteTo<Alert>
{
    const string Prefix = "alert/";

    public static ValueTask<AlertRoute?> BindAsync(HttpContext http) => ValueTask.FromResult<AlertRoute?>(Of(http));

    /// <exception cref="Refused">404: the bureau's own are not for whoever sees some departments alone.</exception>
    public static AlertRoute Of(HttpContext http) => http.Tenant() is { } tenant && http.Request.RouteValues["id"] is string id && (http.Unit() is not null || http.Entered().Departments is null)
        ? new(tenant, Prefix + id.Replace('~', '/'))
        : throw Refused.NotFound();

    /// <summary>What an alert is called in an address.</summary>
    public static string IdOf(string key) => Uri.EscapeDataString(key[Prefix.Length..].Replace('/', '~'));
}
