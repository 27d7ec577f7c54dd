using Jixiao.Hosting.Http;

namespace Jixiao.Bureau.Rollups;

/// <summary>Rollups and tables as sheets; amounts in yuan.</summary>
static class Sheets
{
    public static IReadOnlyList<SheetColumn<RollupRow>> Rollup { get; } =
        [new("代码", r => r.Key), new("名称", r => r.Name), new("名次", r => r.Rank), new("项目数", r => r.Figures.Tables), new("已批复", r => r.Figures.Approved), .. Figures<RollupRow>(r => r.Figures)];

    public static IReadOnlyList<SheetColumn<TableLine>> Tables { get; } =
    [
        new("单位登记号", t => t.Unit), new("单位名称", t => t.UnitName), new("部门代码", t => t.Department), new("部门名称", t => t.DepartmentName), new("项目编码", t => t.Code), new("项目名称", t => t.Name),
        new("阶段", t => RollupNames.Of(t.Stage)), new("批复版次", t => t.Edition), new("预警灯", LightOf), .. Figures<TableLine>(t => t.Figures),
    ];

    // Grey of what is approved says something else than grey of what is not.
    static string? LightOf(TableLine table) => table.Figures.Approved == 0 ? "未批复" : table.Light is { } light ? RollupNames.Of(light) : null;

    static IEnumerable<SheetColumn<T>> Figures<T>(Func<T, RollupFigures> figures) =>
    [
        .. Amounts<T>("", r => figures(r).All), .. Amounts<T>("（财政资金）", r => figures(r).Fiscal), .. Amounts<T>("（其他资金）", r => figures(r).Other), .. Amounts<T>("（上年结转）", r => figures(r).CarryOver),
        new("计划支出", r => figures(r).PlannedYuan), new("执行率%", r => figures(r).Rate), new("比计划%", r => figures(r).AgainstPlan), new("比时间进度%", r => figures(r).AgainstTime),
        new("调整次数", r => figures(r).Revisions), new("调整净额", r => figures(r).RevisedNetYuan), new("调整总额", r => figures(r).RevisedGrossYuan),
        new("指标数", r => figures(r).Indicators), new("已填报", r => figures(r).Reported), new("已完成", r => figures(r).Met), new("完成率%", r => figures(r).MetShare), new("逾期天数", r => figures(r).DaysLate),
    ];

    static IEnumerable<SheetColumn<T>> Amounts<T>(string source, Func<T, Amounts> amounts) =>
    [
        new($"年初预算{source}", r => amounts(r).InitialYuan), new($"全年预算{source}", r => amounts(r).AdjustedYuan), new($"到位数{source}", r => amounts(r).ReceivedYuan), new($"执行数{source}", r => amounts(r).ExecutedYuan),
    ];
}
