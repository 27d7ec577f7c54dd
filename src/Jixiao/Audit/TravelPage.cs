using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Web;
using Marten;
using Microsoft.AspNetCore.Components;

namespace Jixiao.Audit;

/// <summary>A stream's state at one point of its past, beside what it was before or at a chosen other point.</summary>
public abstract class TravelPage<T> : PlacedPage
    where T : class, IFolded<T>
{
    [Inject] public IQuerySession Session { get; set; } = null!;

    [Inject] public EventWords Words { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "version")] public string? VersionText { get; set; }

    [SupplyParameterFromQuery(Name = "edition")] public string? EditionText { get; set; }

    [SupplyParameterFromQuery(Name = "at")] public string? AtText { get; set; }

    [SupplyParameterFromQuery(Name = "against")] public string? AgainstText { get; set; }

    protected Past<T> Past { get; private set; } = null!;

    protected long Version { get; private set; }

    /// <summary>The version it is compared with; 0 where nothing was there before.</summary>
    protected long Against { get; private set; }

    /// <summary>The state at the version.</summary>
    protected T State { get; private set; } = null!;

    protected Difference Difference { get; private set; } = null!;

    /// <summary>What the revision changed, in words.</summary>
    protected IReadOnlyList<ToldEvent> Told { get; private set; } = [];

    /// <summary>The revision that the version belongs to.</summary>
    protected Halt Now => Past.HaltOf(Version);

    protected async Task Load(string stream, Fields<T> fields, Func<object, int?> editionOf)
    {
        Past = await Past<T>.Of(Session, stream, editionOf, Stop);
        Version = Past.VersionAt(ReplayPoint.Of(VersionText, EditionText, AtText));
        Against = ReplayPoint.Read(AgainstText) is { } point ? Past.VersionAt(point) : Now.Before;
        State = Past.At(Version);
        Difference = fields.Between(Past.At(Against), State);
        Told = [.. Past.Told(Now, Words)];
    }

    /// <summary>An address of another halt with what it is compared with.</summary>
    protected string Compared(string address) => address + (AgainstText is { Length: > 0 } against ? $"&against={Uri.EscapeDataString(against)}" : "");
}
