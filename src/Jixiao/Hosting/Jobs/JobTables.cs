using Jixiao.Hosting.Persistence;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Jixiao.Hosting.Jobs;

/// <summary>Runs of jobs and the pieces that they fall into. Neither comes from events, so neither is ever made anew.</summary>
static class JobTables
{
    /// <summary>One run of a job on one occasion; of a division where somebody started it for that one alone.</summary>
    public static Table Runs { get; } = MakeRuns();

    /// <summary>What a run does for one unit or one division. While it is open, next_at says from when on a worker may take it, or take it over.</summary>
    public static Table Pieces { get; } = MakePieces();

    static Table MakeRuns()
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, "job_run", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("job", "varchar").NotNull();
        table.AddColumn("occasion", "varchar").NotNull();
        table.AddColumn("day", "date").NotNull();
        table.AddColumn("division", "varchar");
        table.AddColumn("started_at", "timestamptz").NotNull();
        table.Indexes.Add(new IndexDefinition("ix_job_run_occasion") { Columns = ["job", "occasion"], IsUnique = true });
        table.Indexes.Add(new IndexDefinition("ix_job_run_started") { Columns = ["job", "started_at"] });
        return table;
    }

    static Table MakePieces()
    {
        var table = new Table(new PostgresqlObjectName(Store.Schema, "job_piece", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("run_id", "uuid").AsPrimaryKey();
        table.AddColumn("scope", "varchar").AsPrimaryKey();
        table.AddColumn("division", "varchar").NotNull();
        table.AddColumn("job", "varchar").NotNull();
        table.AddColumn("day", "date").NotNull();
        table.AddColumn("state", "varchar").NotNull();
        table.AddColumn("attempts", "integer").NotNull();
        table.AddColumn("failures", "integer").NotNull();
        table.AddColumn("next_at", "timestamptz").NotNull();
        table.AddColumn("failed_at", "timestamptz");
        table.AddColumn("finished_at", "timestamptz");
        table.AddColumn("error_code", "varchar");
        table.AddColumn("error", "varchar");
        table.Indexes.Add(new IndexDefinition("ix_job_piece_due") { Columns = ["next_at"], Predicate = "finished_at is null" });
        table.Indexes.Add(new IndexDefinition("ix_job_piece_scope") { Columns = ["scope", "job"] });
        table.Indexes.Add(new IndexDefinition("ix_job_piece_failed") { Columns = ["division"], Predicate = "failed_at is not null" });
        return table;
    }
}
