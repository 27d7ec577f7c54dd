using System.Globalization;
using Jixiao.Domain.Comparing;

namespace Jixiao.Domain.GoalTables;

/// <summary>How a table was monitored and what had to be put right, row by row.</summary>
static class MonitoringFields
{
    public static IReadOnlyList<ListField<GoalTable>> Lists { get; } =
    [
        ListField.Of<GoalTable, MonitoringReport>("monitoring", t => t.Monitoring, (t, rows) => t with { Monitoring = rows }, report => report.Round,
            Report("state", r => r.Stage), Report("light", r => r.Light), Report("firstOn", r => r.FirstOn), Report("on", r => r.On), Report("dueOn", r => r.DueOn), Report("asOf", r => r.AsOf),
            Report("funds", r => r.Funds), Report("indicators", r => r.Indicators), Report("files", r => r.Files), Report("returnReason", r => r.Returned?.Reason), Report("returnedPlaces", r => r.Returned?.Places),
            Report("returnedOn", r => r.Returned?.On), Report("opinion", r => r.Opinion), Report("acceptedOn", r => r.AcceptedOn), Report("thresholds", r => r.Thresholds), Report("version", r => r.Version)),
        ListField.Of<GoalTable, Rectification>("rectifications", t => t.Rectifications, (t, rows) => t with { Rectifications = rows }, one => one.Id.ToString(CultureInfo.InvariantCulture),
            Row("state", r => r.Stage), Row("origin", r => r.Origin), Row("requirement", r => r.Requirement), Row("dueOn", r => r.DueOn), Row("orderedOn", r => r.OrderedOn),
            Row("report", r => r.Report), Row("reportedOn", r => r.ReportedOn), Row("files", r => r.Files), Row("returnReason", r => r.ReturnReason), Row("opinion", r => r.Opinion), Row("acceptedOn", r => r.AcceptedOn)),
    ];

    static Field<MonitoringReport> Report(string name, Func<MonitoringReport, object?> read) => Field.Following(name, read);

    static Field<Rectification> Row(string name, Func<Rectification, object?> read) => Field.Following(name, read);
}
