using Jixiao.Hosting.Identity;

namespace Jixiao.Notices;

/// <summary>Finds whoever is to be told, each with the tenant that he is told of.</summary>
public sealed class Recipients(Readers readers, Sight sight)
{
    /// <param name="except">User name of whoever caused it: nobody is told what he did himself.</param>
    public async Task<IReadOnlyList<(Reader Reader, string Tenant)>> Of(Audience audience, string? except, CancellationToken stop)
    {
        var told = new List<(Reader, string)>();
        foreach (var reader in await Asked(audience, stop))
            if (reader.By.Name != except && await PlaceOf(reader.By, audience, stop) is { } tenant)
                told.Add((reader, tenant));
        return told;
    }

    async Task<IReadOnlyList<Reader>> Asked(Audience audience, CancellationToken stop) => audience switch
    {
        { IsCall: true, Called: { } units } => await readers.Having(audience.Roles, [.. units.Select(Scope.Of)], "", stop),
        { IsCall: true } => await readers.Having(audience.Roles, [], $"{audience.Division}-%", stop),
        { Unit: { } unit } => await readers.Having(audience.Roles, [Scope.Of(unit), new(unit.Division, await sight.Department(unit, stop)), new(unit.Division)], "", stop),
        _ => await readers.Having(audience.Roles, [new(audience.Division)], $"{audience.Division}/%", stop),
    };

    /// <summary>The first place where he both is asked for and may see.</summary>
    async Task<string?> PlaceOf(SignedIn by, Audience audience, CancellationToken stop)
    {
        foreach (var tenant in audience.PlacesOf(by))
            if (await sight.Of(by, tenant, stop) is var access && access.Roles.Intersect(audience.Roles).Any() && access.May(audience.Needs))
                return tenant;
        return null;
    }
}
