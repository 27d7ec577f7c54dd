using Jixiao.Audit.Search;
using Jixiao.Hosting.Http;
using Microsoft.Extensions.Localization;

namespace Jixiao.Audit.Samples;

/// <summary>A sample as a sheet; each line says how it was drawn, so that none is ever without.</summary>
static class SampleSheet
{
    public static IReadOnlyList<SheetColumn<SampleRow>> Columns(Sample sample, IStringLocalizer texts) =>
    [
        new("序号", r => r.Number), new("引用", r => r.Reference), new("单位登记号", r => r.Unit), new("单位名称", r => r.UnitName), new("编码", r => r.Code), new("名称", r => r.Name), new("版本", r => r.Version),
        new("记录时间", r => RevisionSheet.Moment(r.RecordedAt.UtcDateTime)), new("生效日期", r => r.EffectiveOn), new("操作人", r => r.By), new("角色", r => r.Role), new("事项", r => texts[$"Kind.{r.Kind}"].Value), new("金额", r => r.AmountYuan),
        new("疑点", r => r.Why), new("改了什么", r => r.What), new("规则", _ => texts[$"Risk.{sample.Rule}"].Value), new("年度", _ => sample.Year), new("参数", _ => string.Join(' ', sample.Parameters.Select(p => $"{p.Key}={p.Value}"))),
        new("种子", _ => sample.Seed), new("样本量", _ => sample.Size), new("命中数", _ => sample.Hits), new("数据截至", _ => RevisionSheet.Moment(sample.At.UtcDateTime)),
    ];
}
