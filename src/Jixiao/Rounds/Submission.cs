using JasperFx.Events;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Marten.Events.Projections;

namespace Jixiao.Rounds;

/// <summary>That a unit handed in a goal table on a day, by Beijing time: every try, where the table itself knows its latest, since the first in a round says whether it was late.</summary>
/// <param name="Id">Of the event.</param>
/// <param name="Table">Key of the goal table's stream.</param>
public sealed record Submission(Guid Id, UnitCode Unit, int Year, string Table, DateOnly On);

/// <summary>Keeps each submission under its event's own id, so that one delivered again is still one.</summary>
public sealed partial class SubmissionsProjection : EventProjection
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public Submission Create(IEvent<GoalTableSubmitted> e) => new(
        e.Id, UnitCode.Parse(e.TenantId), int.Parse(e.StreamKey!.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture), e.StreamKey,
        DateOnly.FromDateTime(e.Timestamp.ToOffset(Beijing).DateTime));
}
