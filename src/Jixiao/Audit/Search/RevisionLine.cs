using Jixiao.Domain;

namespace Jixiao.Audit.Search;

/// <summary>A page of revisions, the latest first.</summary>
/// <param name="TrueFor">When the latest event that the search knows was recorded; null when there is none.</param>
/// <param name="Next">The place that the next page begins after; null on the last.</param>
public sealed record FoundRevisions(string Division, DateTimeOffset? TrueFor, IReadOnlyList<RevisionLine> Rows, string? Next);

/// <summary>A revision that was found.</summary>
/// <param name="Reference">How a working paper cites it.</param>
/// <param name="Unit">Tenant id of the unit that it is of or about; null for what concerns the whole division.</param>
/// <param name="Name">What its stream is called.</param>
/// <param name="Version">Its last.</param>
/// <param name="AmountYuan">What moved, when it moved only once.</param>
/// <param name="State">The page that shows what it left; null where there is none.</param>
/// <param name="History">The page of the stream's whole past, at this revision.</param>
public sealed record RevisionLine(
    string Reference, string? Unit, string? UnitName, string Tenant, string Stream, string StreamKind, string? Name, int? Year, string? Code, long Version, DateTimeOffset RecordedAt,
    string By, string Role, string? Address, string? File, string? Correlation, Money? AmountYuan, IReadOnlyList<Change> Changes, string? State, string History);
