using Jixiao.Audit.Entries;
using Jixiao.Audit.Search;
using Jixiao.Domain;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Audit.Changes;

/// <summary>What changed in a division between two moments, by unit and kind.</summary>
public sealed class ChangesView(NpgsqlDataSource database, UnitsView units)
{
    public static void Map(RouteGroupBuilder audit) => audit.MapGet("/changes", (HttpContext http, ChangesView view, CancellationToken stop) =>
        view.Find(Question(http), stop)).By(Permission.ReadBureau);

    /// <summary>Of an address: from and to, as the search's period of recorded time; year and unit narrow it down.</summary>
    public static RevisionQuestion Question(HttpContext http)
    {
        var asked = new AuditAddress(http);
        var question = new RevisionQuestion(asked.Division)
        {
            Departments = asked.Departments, Unit = asked.Unit, Year = asked.Year,
            RecordedFrom = asked.From("from") ?? throw AuditAddress.Bad("changes/no-period", "请填写两个时点。"),
            RecordedBefore = asked.Before("to") ?? throw AuditAddress.Bad("changes/no-period", "请填写两个时点。"),
        };
        return question.RecordedFrom < question.RecordedBefore ? question : throw AuditAddress.Bad("search/period", "期间的起日晚于止日。");
    }

    public async Task<ChangesBetween> Find(RevisionQuestion question, CancellationToken stop)
    {
        var seen = await SeenUnits.Of(units, question.Division, question.Departments, question.Unit, stop);
        await using var entries = await Snapshot.Open(database, stop);
        var statement = new Statement();
        var rows = await entries.Read(statement, RevisionSql.Changes(statement, question, seen.Among), row => Row(row, seen), stop);
        return new(
            question.Division.ToString(), question.RecordedFrom!.Value, question.RecordedBefore!.Value, question.Year?.Number, await RevisionsView.TrueFor(entries, question.Division.ToString(), stop), rows);
    }

    static ChangesOfUnit Row(NpgsqlDataReader row, SeenUnits seen)
    {
        var (unit, kind) = (row.IsDBNull(0) ? null : row.GetString(0), row.GetString(1));
        return new(unit, seen.NameOf(unit), kind, row.GetInt64(2), row.GetInt64(3), EventKinds.Moving.Contains(kind) ? Money.Fen(row.GetInt64(4)) : null);
    }
}

/// <summary>What was recorded from a moment on and before another.</summary>
/// <param name="From">Included.</param>
/// <param name="Before">Not included.</param>
/// <param name="TrueFor">When the latest event that is counted at all was recorded.</param>
public sealed record ChangesBetween(string Division, DateTimeOffset From, DateTimeOffset Before, int? Year, DateTimeOffset? TrueFor, IReadOnlyList<ChangesOfUnit> Rows);

/// <summary>Changes of a kind in a unit.</summary>
/// <param name="Unit">Null for what concerns the whole division.</param>
/// <param name="Events">How many there are.</param>
/// <param name="Revisions">Of how many commands.</param>
/// <param name="NetYuan">What moved, with its sign; null where no money moves.</param>
public sealed record ChangesOfUnit(string? Unit, string? UnitName, string Kind, long Events, long Revisions, Money? NetYuan);
