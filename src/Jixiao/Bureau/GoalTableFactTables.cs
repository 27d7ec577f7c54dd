using Jixiao.Hosting.Persistence;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Bureau;

/// <summary>The flat tables that cross-unit questions read; one row per goal table, and its payments by month. Money in fen.</summary>
public static class GoalTableFactTables
{
    public static Table Fact { get; } = MakeFact();

    public static Table SpendMonth { get; } = MakeSpendMonth();

    public static IReadOnlyList<Table> All { get; } = [Fact, SpendMonth];

    static Table MakeFact()
    {
        var table = Keyed("goal_table_fact");
        table.AddColumn("version", "bigint").NotNull();
        table.AddColumn("recorded", "timestamptz").NotNull();
        table.AddColumn("division", "varchar").NotNull();
        table.AddColumn("department", "varchar").NotNull();
        table.AddColumn("year", "integer").NotNull();
        table.AddColumn("code", "varchar").NotNull();
        table.AddColumn("name", "varchar").NotNull();
        table.AddColumn("stage", "varchar").NotNull();
        table.AddColumn("initial", "bigint").NotNull();
        table.AddColumn("revised", "bigint").NotNull();
        table.AddColumn("executed", "bigint").NotNull();
        // Planned share in percent at the end of each of the twelve months.
        table.AddColumn("plan", "numeric[]").NotNull();
        table.Indexes.Add(new IndexDefinition("ix_goal_table_fact_division_year") { Columns = ["division", "year"] });
        return table;
    }

    static Table MakeSpendMonth()
    {
        var table = Keyed("spend_month");
        table.AddColumn("month", "date").AsPrimaryKey();
        table.AddColumn("source", "varchar").AsPrimaryKey();
        table.AddColumn("amount", "bigint").NotNull();
        return table;
    }

    static Table Keyed(string name)
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, name, SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("stream", "varchar").AsPrimaryKey();
        return table;
    }
}
