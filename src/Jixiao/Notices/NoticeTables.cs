using Jixiao.Hosting.Persistence;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Notices;

/// <summary>The lines of inboxes, and how each person wants to hear of them. Neither comes from events alone, so neither is ever made anew.</summary>
static class NoticeTables
{
    /// <summary>A line in a person's inbox; of one event each person has one.</summary>
    public static Table Notices { get; } = MakeNotices();

    public static Table Choices { get; } = MakeChoices();

    static Table MakeNotices()
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, "notice", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("person_id", "uuid").NotNull();
        table.AddColumn("event_id", "uuid").NotNull();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("kind", "varchar").NotNull();
        table.AddColumn("severity", "varchar").NotNull();
        table.AddColumn("tenant_id", "varchar").NotNull();
        table.AddColumn("subject", "varchar").NotNull();
        table.AddColumn("title", "varchar").NotNull();
        table.AddColumn("rule", "varchar");
        table.AddColumn("words", "varchar");
        table.AddColumn("needs", "varchar").NotNull();
        table.AddColumn("read_at", "timestamptz");
        table.AddColumn("delivery", "varchar").NotNull();
        table.AddColumn("digest_on", "date");
        table.AddColumn("mailed_at", "timestamptz");
        table.Indexes.Add(new IndexDefinition("ix_notice_event_person") { Columns = ["event_id", "person_id"], IsUnique = true });
        table.Indexes.Add(new IndexDefinition("ix_notice_person_at") { Columns = ["person_id", "at"] });
        table.Indexes.Add(new IndexDefinition("ix_notice_unread") { Columns = ["person_id"], Predicate = "read_at is null" });
        table.Indexes.Add(new IndexDefinition("ix_notice_to_mail") { Columns = ["person_id", "delivery"], Predicate = "mailed_at is null" });
        return table;
    }

    static Table MakeChoices()
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, "mail_choice", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("person_id", "uuid").AsPrimaryKey();
        table.AddColumn("language", "varchar").NotNull();
        table.AddColumn("red", "varchar").NotNull();
        table.AddColumn("yellow", "varchar").NotNull();
        table.AddColumn("notice", "varchar").NotNull();
        return table;
    }
}
