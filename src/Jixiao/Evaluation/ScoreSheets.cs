using System.Net.Mime;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Http;

namespace Jixiao.Evaluation;

/// <summary>Scores as sheets; amounts in yuan.</summary>
static class ScoreSheets
{
    public static IReadOnlyList<SheetColumn<RankedUnit>> Units { get; } =
    [
        new("名次", u => u.Rank), new("单位登记号", u => u.Unit.Code.ToString()), new("单位名称", u => u.Unit.Name), new("部门代码", u => u.Unit.Department), new("部门名称", u => u.Unit.DepartmentName), new("业务股室", u => u.Unit.Section),
        new("项目数", u => u.Tables), new("已复核", u => u.Scored), new("全年预算", u => u.Scored > 0 ? u.Adjusted : null), new("得分", u => u.Score), new("等级", u => NameOf(u.Grade)), new("重点评价得分", u => u.Evaluated),
    ];

    public static IReadOnlyList<SheetColumn<RankedTable>> Tables { get; } =
    [
        new("名次", t => t.Rank), new("单位登记号", t => t.Table.Unit.Code.ToString()), new("单位名称", t => t.Table.Unit.Name), new("部门代码", t => t.Table.Unit.Department), new("部门名称", t => t.Table.Unit.DepartmentName),
        new("项目编码", t => t.Table.Table.Project.ToString()), new("项目名称", t => t.Table.Name), new("全年预算", t => t.Table.Total is null ? null : t.Table.Adjusted), new("自评总分", t => t.Table.Total), new("自评等级", t => NameOf(t.Table.Grade)),
        new("重点评价总分", t => t.Table.Evaluated), new("重点评价等级", t => NameOf(t.Table.EvaluatedGrade)),
    ];

    public static IReadOnlyList<SheetColumn<TriedTable>> Tried { get; } =
    [
        new("单位登记号", t => t.Unit.Code.ToString()), new("单位名称", t => t.Unit.Name), new("部门代码", t => t.Unit.Department), new("部门名称", t => t.Unit.DepartmentName), new("项目编码", t => t.Table.Project.ToString()), new("项目名称", t => t.Name),
        new("已报送自评", t => t.IsHandedIn ? "是" : "否"), new("现行总分", t => t.Score.Total), new("现行等级", t => NameOf(t.Score.Grade)), new("试算总分", t => t.Score.TriedTotal), new("试算等级", t => NameOf(t.Score.TriedGrade)), new("等级变化", t => t.Score.Differs ? "是" : "否"),
    ];

    /// <summary>Sends rows as a file while they are read.</summary>
    public static Task SendCsv<T>(this HttpContext http, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        http.Response.ContentType = CsvSheet.MediaType;
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{name}.csv" }.ToString();
        return CsvSheet.Write(http.Response.Body, columns, rows, stop);
    }

    static string? NameOf(Grade? grade) => grade switch { null => null, Grade.Excellent => "优", Grade.Good => "良", Grade.Fair => "中", _ => "差" };
}
