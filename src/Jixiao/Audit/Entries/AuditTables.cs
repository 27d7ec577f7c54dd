using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Persistence.Flat;
using Weasel.Postgresql.Tables;
using static Jixiao.Hosting.Persistence.Flat.FlatColumns;

namespace Jixiao.Audit.Entries;

/// <summary>The flat tables of the search over all revisions.</summary>
public static class AuditTables
{
    /// <summary>One row per event. Whatever is looked for often has an index that also brings it in the order of the answer: the latest revision first.</summary>
    public static FlatTable<AuditEntry> Entry { get; } = Indexed(new(
        "audit_entry", ["sequence"],
        [
            ["division", "begun", "revision"], ["unit", "begun", "revision"], ["division", "kind", "begun", "revision"], ["division", "user_name", "begun", "revision"], ["division", "role", "begun", "revision"],
            ["division", "code"], ["division", "size", "begun", "revision"], ["division", "effective_on", "begun", "revision"],
        ],
        Is<AuditEntry, long>("sequence", "bigint", r => r.Event.Sequence),
        Is<AuditEntry, string>("division", "varchar", r => r.Division),
        Is<AuditEntry, string>("tenant_id", "varchar", r => r.Event.Tenant),
        Is<AuditEntry, string>("stream", "varchar", r => r.Event.Stream),
        Is<AuditEntry, string>("stream_kind", "varchar", r => r.Name.Kind),
        Has<AuditEntry, string?>("unit", "varchar", r => r.Name.Unit),
        Has<AuditEntry, int?>("year", "integer", r => r.Name.Year),
        Has<AuditEntry, string?>("code", "varchar", r => r.Name.Code),
        Is<AuditEntry, long>("version", "bigint", r => r.Event.Version),
        Is<AuditEntry, DateTime>("recorded", Moment, r => r.Recorded),
        Is<AuditEntry, long>("revision", "bigint", r => r.Revision),
        Is<AuditEntry, DateTime>("begun", Moment, r => r.Begun),
        Has<AuditEntry, DateOnly?>("effective_on", "date", r => r.Particulars.EffectiveOn),
        Has<AuditEntry, string?>("user_name", "varchar", r => r.Event.Signed?.By),
        Has<AuditEntry, string?>("role", "varchar", r => r.Event.Signed?.Role),
        Has<AuditEntry, string?>("address", "varchar", r => r.Event.Signed?.Address),
        Is<AuditEntry, string>("kind", "varchar", r => r.Kind),
        Has<AuditEntry, string?>("document", "varchar", r => r.Particulars.Document),
        Has<AuditEntry, string?>("voucher", "varchar", r => r.Particulars.Voucher),
        Has<AuditEntry, long?>("amount", "bigint", r => r.Particulars.Amount?.InFen),
        Has<AuditEntry, long?>("size", "bigint", r => r.Particulars.Amount is { } amount ? Math.Abs(amount.InFen) : null),
        Has<AuditEntry, string?>("reason", "varchar", r => r.Particulars.Reason),
        Has<AuditEntry, string?>("counterpart", "varchar", r => r.Particulars.Counterpart),
        Has<AuditEntry, string?>("said", "varchar", r => r.Said is { Length: > 0 } said ? said : null),
        new TextsColumn<AuditEntry>("grams", r => Grams.Of(r.Said))));

    /// <summary>What is kept between pages; no question reads it.</summary>
    public static FlatTable<KeptStream> Stream { get; } = new(
        "audit_stream", ["tenant_id", "stream"], [],
        Is<KeptStream, string>("tenant_id", "varchar", r => r.Tenant),
        Is<KeptStream, string>("stream", "varchar", r => r.Stream),
        Is<KeptStream, long>("version", "bigint", r => r.Version),
        Is<KeptStream, DateTime>("recorded", Moment, r => r.Recorded),
        Is<KeptStream, long>("revision", "bigint", r => r.Revision),
        Is<KeptStream, DateTime>("begun", Moment, r => r.Begun),
        Has<KeptStream, string?>("causation", "varchar", r => r.Causation));

    public static IReadOnlyList<FlatTable> All { get; } = [Entry, Stream];

    // Text is found by pairs of characters, which no extension of PostgreSQL is needed for; a voucher may be longer than a sorted index takes.
    static FlatTable<AuditEntry> Indexed(FlatTable<AuditEntry> table)
    {
        table.Table.Indexes.Add(new IndexDefinition("ix_audit_entry_grams") { Columns = ["grams"], Method = IndexMethod.gin });
        table.Table.Indexes.Add(new IndexDefinition("ix_audit_entry_voucher") { Columns = ["voucher"], Method = IndexMethod.hash });
        return table;
    }
}
