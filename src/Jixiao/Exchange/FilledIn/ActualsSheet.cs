using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;

namespace Jixiao.Exchange.FilledIn;

/// <summary>The actuals that a filled-in workbook reports of a table, or everything that is wrong with it, cell by cell.</summary>
/// <param name="Commands">Of the rows that say something; none while there is a problem.</param>
/// <param name="Problems">In the sheet's order.</param>
sealed record ActualsSheet(IReadOnlyList<ReportActual> Commands, IReadOnlyList<Problem> Problems)
{
    public const string Value = "实际完成值";
    public const string Note = "说明";
    public const string Day = "截至日期";

    /// <summary>Reads a workbook for a table; nothing changes.</summary>
    /// <exception cref="RuleBroken"><c>import/…</c>: it is no such workbook.</exception>
    public static ActualsSheet Read(byte[] bytes, GoalTable table)
    {
        var sheet = FilledSheet.Read(bytes, Value);
        var day = sheet.DayIn(sheet.Beside(Day), Day);
        if (day is null && sheet.Problems is [])
            sheet.Wrong(sheet.Beside(Day)?.At, Day, "sheet/no-day", "请填写截至日期，写作2023年6月30日。");
        var commands = new List<ReportActual>();
        foreach (var row in sheet.Rows)
            if (sheet.At(row, Value) is { Text.Length: > 0 } said && Read(sheet, table, row, said, day) is { } command)
            {
                commands.Add(command);
                table = command.Decide(table).Aggregate(table, (state, e) => state.Evolve(e));
            }
        if (commands is [] && sheet.Problems is [])
            sheet.Wrong(null, "", "actual/none", "没有填写任何完成值。");
        return new(sheet.Problems is [] ? commands : [], sheet.Problems);
    }

    static ReportActual? Read(FilledSheet sheet, GoalTable table, Row row, Cell said, DateOnly? day)
    {
        if (sheet.IndicatorOf(row, table) is not { } indicator)
            return null;
        try
        {
            var (value, answer) = FilledSheet.ValueOf(said.Text, indicator);
            var command = new ReportActual(indicator.Id, day ?? new FiscalYear(table.Year).FirstDay, value, answer, sheet.At(row, Note)?.Text is { Length: > 0 } note ? note : null);
            _ = command.Decide(table).ToList();
            return command;
        }
        catch (RuleBroken broken)
        {
            sheet.Wrong(said.At, sheet.NumberOf(row), broken);
            return null;
        }
    }
}
