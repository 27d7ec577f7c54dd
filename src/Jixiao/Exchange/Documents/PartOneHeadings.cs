using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

enum PartOneSection
{
    Overall,
    Items,
    Safeguards,
}

/// <summary>The headings of part 1: 一、总体绩效目标, 二、分项绩效目标, 三、工作保障措施.</summary>
static class PartOneHeadings
{
    static readonly Regex Shape = new(
        "^(?:[一二三四五六七八九十]{1,3}[、.,])?(?:(?<overall>(?:部门)?(?:总体|整体)绩效目标)|(?<items>(?:部门)?分项绩效目标)|(?<safeguards>(?:工作|实现(?:年度)?绩效目标的?)?保障措施)):?$",
        RegexOptions.NonBacktracking);

    public static PartOneSection? Of(string line)
    {
        if (line.Length > 60 || Shape.Match(Wording.Narrow(line)) is not { Success: true } match)
            return null;
        return match.Groups["overall"].Success ? PartOneSection.Overall
            : match.Groups["items"].Success ? PartOneSection.Items
            : PartOneSection.Safeguards;
    }
}
