using Jixiao.Domain.Bureau;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Bureau.Rollups;

/// <summary>How rows are called; a page in another language goes by the keys.</summary>
static class RollupNames
{
    public static string Of(RollupBy by, string key, Asked asked) => by switch
    {
        RollupBy.Unit => asked.Units.GetValueOrDefault(key)?.Name ?? key,
        RollupBy.Department => asked.Units.Values.FirstOrDefault(u => u.Department == key)?.DepartmentName ?? key,
        RollupBy.Section => key is "" ? "未归口" : key,
        RollupBy.Month => $"{int.Parse(key[5..], System.Globalization.CultureInfo.InvariantCulture)}月",
        RollupBy.Stage => Of(RollupKeys.StageOf(key)),
        RollupBy.Size => Of(RollupKeys.SizeOf(key)),
        RollupBy.Light => Of(RollupKeys.Read<Light>(key) ?? Light.Grey),
        RollupBy.Division => "合计",
        _ => key,
    };

    public static string Of(Stage stage) => stage switch
    {
        Stage.Draft => "草稿",
        Stage.Submitted => "已送审",
        Stage.Returned => "已退回",
        Stage.DepartmentPassed => "部门审核通过",
        Stage.BureauReviewed => "财政已审核",
        Stage.Approved => "执行中",
        Stage.SelfEvaluated => "已自评",
        Stage.Evaluated => "已评价",
        Stage.Archived => "已归档",
        Stage.Discarded => "已作废",
        _ => "未建",
    };

    public static string Of(Light light) => light switch { Light.Red => "红", Light.Yellow => "黄", Light.Blue => "蓝", Light.Green => "绿", _ => "灰" };

    static string Of(SizeBand band) => band switch
    {
        SizeBand.Below10 => "10万元以下",
        SizeBand.From10 => "10万元至50万元",
        SizeBand.From50 => "50万元至100万元",
        SizeBand.From100 => "100万元至500万元",
        _ => "500万元及以上",
    };
}
