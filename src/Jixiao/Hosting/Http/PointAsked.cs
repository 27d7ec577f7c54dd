using Jixiao.Hosting.Persistence;

namespace Jixiao.Hosting.Http;

/// <summary>A point of a stream's past as the address of one state names it: <c>?version=12</c>, <c>?edition=2</c> or <c>?at=2023-07-01T08:00</c>, Beijing's time unless it says otherwise.</summary>
public sealed record PointAsked(long? Version = null, int? Edition = null, string? At = null)
{
    /// <exception cref="Refused">400 for what is no moment.</exception>
    public PointInTime Point => new(Version, Edition, MomentField.Read(At));
}
