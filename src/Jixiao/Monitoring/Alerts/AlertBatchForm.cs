using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Jixiao.Web;

namespace Jixiao.Monitoring.Alerts;

/// <summary>The form around the bureau's list: what was marked, and which of its buttons was pressed.</summary>
static class AlertBatchForm
{
    public static async Task<IReadOnlyList<AlertOutcome>> Send(SentForm form, AlertBatch batch, HttpContext http, DateOnly today, CancellationToken stop)
    {
        var items = form.Texts("item").Select(AlertItem.Parse).ToList();
        if (items is [])
            throw Refused.Malformed("请先勾选要处理的预警。");
        return await batch.Send(items, ActOf(form, today) with { Asked = new { form.What, Opinion = form.Text("opinion"), Reason = form.Text("reason"), Until = form.Text("until") } }, form.Text("order"), http, stop);
    }

    /// <summary>What is missing for all of them is said once, before any is decided.</summary>
    static AlertAct ActOf(SentForm form, DateOnly today) => form.What switch
    {
        "BatchAcknowledge" => AlertAct.Acknowledge(null, today),
        "BatchClose" => AlertAct.Close(Given(form, "opinion", "alert/no-opinion", "请填写核实意见。"), today),
        "BatchSendBack" => AlertAct.SendBack(Given(form, "reason", "alert/no-reason", "请说明理由。"), today),
        "BatchMute" => AlertAct.Mute(form.Day("until"), Given(form, "reason", "alert/no-reason", "请说明理由。"), today),
        _ => throw Refused.Malformed("没有这项操作。"),
    };

    static string Given(SentForm form, string field, string code, string sentence) => form.TextOrNull(field) ?? throw new RuleBroken(code, sentence);
}
