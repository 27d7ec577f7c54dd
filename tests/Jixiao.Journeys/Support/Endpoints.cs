using System.Text.RegularExpressions;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Jixiao.Journeys.Support;

/// <summary>What the application answers, files aside.</summary>
static class Endpoints
{
    /// <summary>Each with the permissions it names, if any.</summary>
    public static IReadOnlyList<(string Method, string Pattern, string Permissions)> Of(Instance instance) =>
    [
        .. ((IEndpointRouteBuilder)instance.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Permissions(endpoint))))
            .Distinct().OrderBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.method, StringComparer.Ordinal),
    ];

    /// <summary>Those that lie in a unit or a bureau.</summary>
    public static IEnumerable<(string Method, string Pattern, string Permissions)> OfTenants(Instance instance) =>
        Of(instance).Where(e => e.Pattern.Contains("{unit}", StringComparison.Ordinal) || e.Pattern.Contains("{division}", StringComparison.Ordinal));

    /// <summary>An address that the pattern answers, in a unit and its division.</summary>
    public static string Filled(string pattern, string unit = "130281-430001") => Regex.Replace(
        pattern
            .Replace("{unit}", unit, StringComparison.Ordinal).Replace("{division}", unit[..6], StringComparison.Ordinal)
            .Replace("{year}", "2023", StringComparison.Ordinal).Replace("{code}", "13028123P00031710001F", StringComparison.Ordinal),
        @"\{[^}]*:guid\}|\{[^}]*\}", hole => hole.Value.EndsWith(":guid}", StringComparison.Ordinal) ? Guid.Empty.ToString() : "x", RegexOptions.CultureInvariant);

    static string Permissions(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<RequiresAttribute>() is { } requires ? string.Join(" or ", requires.AnyOf) : "";

    static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? methods.HttpMethods : ["ANY"];
}
