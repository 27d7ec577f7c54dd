using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.FilledIn;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>The actuals of a table to be filled in with Excel: one row of each indicator, and the day they are true for.</summary>
static class ActualsTemplate
{
    public const string Title = "实际完成值填报模板";

    static readonly FormEntry Day = new("这些完成值截至哪一天，如2023年6月30日。");
    static readonly FormEntry Value = new("只填数值，单位见右侧；没有完成值的留空。");
    static readonly FormEntry Answer = new("从列表中选择；没有完成情况的留空。", string.Join(',', Enum.GetValues<Attainment>().Select(FormWords.Of)));
    static readonly FormEntry Note = new("说明，可以留空。");

    public static OfficialForm Of(GoalTable table, RegisteredUnit unit, DateOnly day) => new($"{table.Year}年度项目{Title}",
    [
        new([new(Cells.Head("项目编码", 140), Cells.Centered($"{table.Project}", 280), Cells.Head("项目名称", 120), Cells.Centered(table.ProjectName, 460)), new(Cells.Head(ActualsSheet.Day, 140), Cells.Fill(Day, FormWords.Of(day), 280), Cells.Text("", 580))]),
        new(
        [
            new(
                Cells.Head(FilledSheet.Number, 50), Cells.Head("一级指标", 110), Cells.Head("二级指标", 140), Cells.Head(FilledSheet.Name, 200), Cells.Head("年度指标值", 120),
                Cells.Head(ActualsSheet.Value, 120), Cells.Head("计量单位", 70), Cells.Head(ActualsSheet.Note, 190)),
            .. table.Indicators.Select((row, index) => new FormRow(
                Cells.Centered($"{index + 1}", 50), Cells.Centered(row.Level1, 110), Cells.Centered(row.Level2, 140), Cells.Text(row.Name, 200), Cells.Centered(row.Target.Raw, 120),
                Cells.Fill(IsJudged(row) ? Answer : Value, "", 120), Cells.Centered(IsJudged(row) ? "" : row.Target.Unit ?? "", 70), Cells.Fill(Note, "", 190, FormAlign.Left))),
        ], HeaderRows: 1),
    ]) { Caption = FormFacts.CaptionOf(unit, table.Standing) with { Right = "" }, IsWide = true };

    static bool IsJudged(Indicator row) => row.Accrual is Accrual.Qualitative or Accrual.Deadline;
}
