using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Web;
using Marten;
using Microsoft.AspNetCore.Components;

namespace Jixiao.Audit;

/// <summary>Two points of a stream's past side by side, as the address names them.</summary>
public abstract class ComparedPage<T> : PlacedPage
    where T : class, IFolded<T>
{
    [Inject] public IQuerySession Session { get; set; } = null!;

    [SupplyParameterFromQuery] public string? From { get; set; }

    [SupplyParameterFromQuery] public string? To { get; set; }

    /// <summary>A moment typed beside the list of points.</summary>
    [SupplyParameterFromQuery] public string? FromAt { get; set; }

    /// <inheritdoc cref="FromAt"/>
    [SupplyParameterFromQuery] public string? ToAt { get; set; }

    [SupplyParameterFromQuery(Name = "show")] public string? Shown { get; set; }

    protected bool Everything => Shown == "all";

    protected Past<T> Past { get; private set; } = null!;

    protected long Since { get; private set; }

    protected long Until { get; private set; }

    /// <summary>The state at the second point.</summary>
    protected T After { get; private set; } = null!;

    /// <summary>All that is told of both.</summary>
    protected Difference Whole { get; private set; } = null!;

    /// <summary>What is shown of it.</summary>
    protected Difference Told => Everything ? Whole : Whole.Changes;

    protected async Task Load(string stream, Fields<T> fields, Func<object, int?> editionOf)
    {
        Past = await Past<T>.Of(Session, stream, editionOf, Stop);
        (Since, Until) = DifferenceView.Between(Past, TwoPoints.Typed(FromAt) ?? From, TwoPoints.Typed(ToAt) ?? To);
        After = Past.At(Until);
        Whole = fields.Between(Past.At(Since), After).Told;
    }
}
