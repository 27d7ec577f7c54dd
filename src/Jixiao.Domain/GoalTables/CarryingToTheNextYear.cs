using System.Globalization;

namespace Jixiao.Domain.GoalTables;

/// <summary>Last year's table as the beginning of another year's (复制上年).</summary>
public static class CarryingToTheNextYear
{
    /// <summary>
    /// The content for a later year: a blank budget, as amounts are decided anew, no ids, and every year named in a target moved on by as many years;
    /// 2023年12月底前 of 2023 is 2024年12月底前 of 2024. Texts stay as they were written.
    /// </summary>
    public static GoalTableContent CarriedTo(this GoalTable table, FiscalYear year)
    {
        var content = table.ToContent();
        return content with
        {
            Budget = Budget.Blank,
            Indicators = [.. content.Indicators.Select(i => i with { Id = null, Target = Moved(i.Target, year.Number - table.Year) })],
        };
    }

    static TargetValue Moved(TargetValue target, int years) => target.Meaning switch
    {
        TargetMeaning.Deadline { Year: { } year } d => Written(target.Raw, year, years, d with { Year = year + years }),
        TargetMeaning.Period p => Written(target.Raw, p.FromYear, years, p with { FromYear = p.FromYear + years, ToYear = p.ToYear + years }),
        _ => target,
    };

    /// <summary>The later meaning in the words of the cell where another year in them is enough, else as it prints. What was due on 29 February is due at the month's end.</summary>
    static TargetValue Written(string raw, int year, int years, TargetMeaning moved)
    {
        var reworded = TargetValue.Read(raw.Replace(Text(year), Text(year + years), StringComparison.Ordinal));
        var printed = TargetValue.Read(TargetGrammar.Print(moved));
        return reworded.Meaning == moved ? reworded
            : printed.Meaning == moved || moved is not TargetMeaning.Deadline deadline ? printed
            : TargetValue.Read(TargetGrammar.Print(deadline with { Day = null }));
    }

    static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
