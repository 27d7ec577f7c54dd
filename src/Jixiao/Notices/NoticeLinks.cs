using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Web;

namespace Jixiao.Notices;

/// <summary>Where the subject of a notice is looked at.</summary>
public static class NoticeLinks
{
    public static string To(Line line) => (UnitCode.TryParse(line.Tenant, out var unit), line.Subject.Split('/')) switch
    {
        (_, ["alert", ..]) => ToAlert(line),
        (true, ["goal-table", var year, _]) when line.Kind is nameof(RectificationOrdered) or nameof(RectificationReturned) => Links.Rectifications(unit, Year(year)),
        (true, [_, var year, ..]) when line.Kind is nameof(SelfEvaluationReturned) or nameof(UnitSelfEvaluationReturned) => Links.SelfEvaluation(unit, Year(year)),
        (true, ["goal-table", var year, var project]) => Links.Table(new TableRoute(unit, Year(year), ProjectCode.Parse(project))),
        (true, [_, var year, ..]) => Links.UnitYear(unit, Year(year)),
        _ => "/",
    };

    static FiscalYear Year(string number) => new(int.Parse(number, CultureInfo.InvariantCulture));

    static string ToAlert(Line line) => UnitCode.TryParse(line.Tenant, out var unit)
        ? Links.Alert(unit, line.Subject)
        : Links.Alert(DivisionCode.Parse(line.Tenant), line.Subject);
}
