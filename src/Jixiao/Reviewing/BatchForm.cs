using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Jixiao.Web;

namespace Jixiao.Reviewing;

/// <summary>The form around a desk's list: what was marked, and which of its buttons was pressed.</summary>
static class BatchForm
{
    public static async Task<IReadOnlyList<BatchOutcome>> Send(SentForm form, BatchDecision batch, Desk desk, HttpContext http, DateOnly today, CancellationToken stop)
    {
        var items = form.Texts("item").Select(BatchItem.Parse).ToList();
        if (items is [])
            throw Refused.Malformed("请先勾选要审核的表。");
        return await batch.Send(items, desk, form.Text("order"), http, VerdictOf(form, today), stop);
    }

    /// <summary>What is missing for all of them is said once, before any is decided.</summary>
    static Func<BatchItem, Verdict> VerdictOf(SentForm form, DateOnly today) => form.What switch
    {
        "BatchPass" => _ => Verdict.Pass(form.TextOrNull("opinion")),
        "BatchReturn" when form.Text("reason") is { Length: > 0 } reason => item => Verdict.Return(item.HeldBy, reason, today),
        "BatchReturn" => throw new RuleBroken("return/no-reason", "退回必须说明原因。"),
        "BatchApprove" when form.Text("document") is { Length: > 0 } document => ApprovedOn(form.Day("day"), document),
        "BatchApprove" => throw new RuleBroken("approval/no-document", "批复必须填写文号。"),
        _ => throw Refused.Malformed("没有这项操作。"),
    };

    static Func<BatchItem, Verdict> ApprovedOn(DateOnly day, string document) => _ => Verdict.Approve(day, document);
}
