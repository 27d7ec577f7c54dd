using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Bureau.Rollups;

/// <summary>Tables behind a figure.</summary>
/// <param name="Count">Of all that are asked about, those of other pages too.</param>
/// <param name="Total">Sums and lights of all of them.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record TableList(string Division, int Year, DateOnly On, DateTimeOffset? At, DateTimeOffset? TrueFor, long Count, RollupFigures Total, IReadOnlyList<TableLine> Rows, string? Next);

/// <summary>One table with its figures, which are those of a group of one: amounts once it is approved. Names are today's.</summary>
/// <param name="Unit">The tenant id.</param>
/// <param name="Department">The one that the unit belonged to on the day.</param>
/// <param name="Edition">批复版次; 0 before approval.</param>
/// <param name="Light">Of the day, by the thresholds known at the moment; grey before approval, null where none was asked for.</param>
/// <param name="Entries">The address of the payments, receipts and changes behind its figures.</param>
/// <param name="History">The address of its events.</param>
public sealed record TableLine(
    string Unit, string UnitName, string Department, string DepartmentName, string Code, string Name, Stage Stage, int Edition, Light? Light, RollupFigures Figures, string Entries, string History);
