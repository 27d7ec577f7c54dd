namespace Jixiao.Domain.Comparing;

/// <summary>A file that proves a fact, field by field.</summary>
static class EvidenceFields
{
    public static IReadOnlyList<Field<Evidence>> All { get; } =
    [
        Field.Following<Evidence, string>("name", file => file.Name), Field.Following<Evidence, string>("sha256", file => file.Sha256), Field.Following<Evidence, long>("bytes", file => file.Bytes),
    ];
}
