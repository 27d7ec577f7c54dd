using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>预算数, 其中：财政资金 and 其他资金 of one table's head.</summary>
sealed class BudgetReader(int no, TableHead head, ReadingNotes notes)
{
    public Budget Read()
    {
        var budget = new Budget(Amount(HeadField.Total, "预算数"), Amount(HeadField.Fiscal, "财政资金"), Amount(HeadField.Other, "其他资金"));
        if (head.Currency is null && budget != Budget.Blank)
            notes.Report($"{no} 预算数", "amount/unit-assumed", "表中没有注明金额单位，按万元读取。");
        if (!budget.AddsUp)
            notes.Report($"{no} 预算数", "amount/does-not-add-up", "预算数不等于财政资金与其他资金之和。");
        return budget;
    }

    Money? Amount(HeadField field, string name)
    {
        var raw = head.First(field);
        var amount = Amounts.Read(raw, head.Currency ?? "万元");
        var blank = Amounts.IsBlank(raw);
        notes.Read($"{no} {name}", name, raw, blank ? Confidence.Sure : amount is null ? Confidence.None : head.Currency is null ? Confidence.Likely : Confidence.Sure);
        if (amount is null && !blank)
            notes.Report($"{no} {name}", "amount/unreadable", $"{name}“{Wording.Excerpt(raw)}”不是可识别的金额。");
        return amount;
    }
}
