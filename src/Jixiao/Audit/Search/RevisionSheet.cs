using System.Globalization;
using System.Net.Mime;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Audit.Search;

/// <summary>
/// Everything that is looked for as .csv, event by event, written as it is read. It says of what kind an event was and what it is looked up by, not what it
/// changed in words: for that half a million streams would have to be replayed.
/// </summary>
public static class RevisionSheet
{
    public static void Map(RouteGroupBuilder audit) => audit.MapGet("/revisions.csv", (HttpContext http, RevisionsView view, IStringLocalizer<Texts> texts, CancellationToken stop) =>
    {
        var question = RevisionAddress.Read(http);
        return view.All(question, (seen, events) => http.SendCsv($"revisions-{question.Division}", Columns(seen, texts), events, stop), stop);
    }).By(Permission.ReadBureau);

    /// <summary>Sends rows as a file while they are read.</summary>
    internal static Task SendCsv<T>(this HttpContext http, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        http.Response.ContentType = CsvSheet.MediaType;
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{name}.csv" }.ToString();
        return CsvSheet.Write(http.Response.Body, columns, rows, stop);
    }

    /// <summary>A moment in Beijing, as sheets sort it.</summary>
    internal static string Moment(DateTime recorded) => (recorded + TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    static IReadOnlyList<SheetColumn<Found>> Columns(SeenUnits seen, IStringLocalizer texts) =>
    [
        new("引用", e => Places.Reference(e.Tenant, e.Stream, e.Version)), new("记录时间", e => Moment(e.Recorded)), new("单位登记号", e => e.Unit), new("单位名称", e => seen.NameOf(e.Unit)), new("年度", e => e.Year),
        new("对象", e => texts[$"StreamKind.{e.StreamKind}"].Value), new("编码", e => e.Code), new("版本", e => e.Version), new("修订", e => e.Revision), new("事项", e => texts[$"Kind.{e.Kind}"].Value), new("生效日期", e => e.EffectiveOn),
        new("金额", e => e.Amount), new("文号", e => e.Document == ApproveGoalTable.AsPublished ? texts["Approval.AsPublished"].Value : e.Document), new("凭证号", e => e.Voucher), new("理由", e => e.Reason), new("操作人", e => e.By), new("角色", e => e.Role is { } role ? texts[$"Role.{role}"].Value : null), new("地址", e => e.Address),
    ];
}
