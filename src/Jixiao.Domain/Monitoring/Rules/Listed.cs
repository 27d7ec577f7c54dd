using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>Names as a figure holds them: joined by 、, the first ten of many.</summary>
static class Listed
{
    const int Most = 10;

    public static string Of(IEnumerable<string> names)
    {
        var first = names.Distinct().Take(Most + 1).ToList();
        return string.Join('、', first.Take(Most)) + (first.Count > Most ? "…" : "");
    }

    /// <summary>Vouchers with their lines, 记-1/2.</summary>
    public static string Of(IEnumerable<Spend> payments) => Of(payments.Select(paid => paid.Line is null ? paid.Voucher : $"{paid.Voucher}/{paid.Line}"));
}
