using Jixiao.Domain.Monitoring;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Monitoring.Alerts;

/// <summary>What an alert's subject is called on a page: the unit's goals in the reader's language, all else as people named it.</summary>
static class AlertTitle
{
    public static string Of(IStringLocalizer<Texts> texts, Alert alert) => Of(texts, alert.Subject, alert.Title);

    public static string Of(IStringLocalizer<Texts> texts, string subject, string title) => subject.StartsWith("unit-goals/", StringComparison.Ordinal) ? texts["UnitGoals.Name"] : title;
}
