using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>The field in which a form asks for the money's source.</summary>
static class MoneySource
{
    public static IReadOnlyList<ActField> Fields(IStringLocalizer<Texts> texts) =>
        [new("source", "Spend.Source", Choices: [.. Enum.GetValues<FundSource>().Select(source => new Choice(source.ToString(), texts[$"FundSource.{source}"]))])];

    public static FundSource Of(SentForm form) =>
        Enum.TryParse<FundSource>(form.Text("source"), out var source) && Enum.IsDefined(source) ? source : throw Refused.Malformed("请选择资金来源。");
}
