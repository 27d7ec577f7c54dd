using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Seeding;

/// <summary>How a table comes to be approved: drafted in the autumn, handed in, sent back now and then, passed, reviewed, approved with the budget in January.</summary>
static class Declaring
{
    static readonly string[] Reasons = ["数量指标偏低，请按上年实际测算。", "满意度指标没有说明调查对象，请补充。", "指标描述与项目内容不符，请修改。"];

    public static DateOnly ApprovalOf(FiscalYear year) => new(year.Number, 1, 15);

    public static IEnumerable<Act> Acts(TableYear table, Dice dice)
    {
        var (unit, autumn, closes) = (table.Project.Unit.Code, table.Year.Number - 1, TableYear.DeclarationOf(table.Year).DueOn);
        var handedIn = HandedInOn(closes, dice);
        var drafted = dice.Day(new(autumn, 10, 9), handedIn.AddDays(-3));
        yield return new(dice.AtDesk(drafted), Staff.Clerk(unit), told => told.Decide(table.Table, new DraftGoalTable(table.Year, table.Code, table.Content)));
        if (table.IsGivenUp)
        {
            yield return new(dice.AtDesk(drafted.AddDays(1)), Staff.Lead(unit), told => told.Decide(table.Table, new DiscardGoalTable("并入其他项目。")));
            yield break;
        }
        if (dice.Happens(0.3))
            yield return new(dice.AtDesk(drafted.AddDays(1)), Staff.Clerk(unit), told => told.Decide(table.Table, new EditGoalTable(Mended(table.Table.State, 1))));
        yield return Handed(table, handedIn, dice);
        var passed = handedIn.AddDays(dice.Between(2, 8));
        if (dice.Happens(0.08))
        {
            foreach (var act in SentBack(table, Holder.Department, passed, dice))
                yield return act;
            passed = passed.AddDays(dice.Between(5, 9));
        }
        foreach (var act in Reviewed(table, passed, dice))
            yield return act;
    }

    static IEnumerable<Act> Reviewed(TableYear table, DateOnly passed, Dice dice)
    {
        var (unit, autumn) = (table.Project.Unit.Code, table.Year.Number - 1);
        yield return new(dice.AtDesk(passed), Staff.Reviewer(unit), told => told.Decide(table.Table, new PassDepartmentReview(dice.Happens(0.5) ? "同意。" : null)));
        var reviewed = dice.Day(new(autumn, 11, 25), new(autumn, 12, 5));
        if (dice.Happens(0.04))
        {
            yield return Graded(table, Grade.Fair, reviewed, dice);
            yield return new(dice.AtDesk(reviewed.AddDays(2)), Staff.Clerk(unit), told => told.Decide(table.Table, new EditGoalTable(Mended(table.Table.State, 2))));
            yield return Handed(table, reviewed.AddDays(3), dice);
            yield return new(dice.AtDesk(reviewed.AddDays(5)), Staff.Reviewer(unit), told => told.Decide(table.Table, new PassDepartmentReview()));
            reviewed = reviewed.AddDays(7);
        }
        var grade = dice.Happens(0.15) ? Grade.Good : Grade.Excellent;
        yield return Graded(table, grade, reviewed, dice);
        if (grade is Grade.Good)
            yield return new(dice.AtDesk(reviewed.AddDays(1)), Staff.Clerk(unit), told => told.Decide(table.Table, new EditGoalTable(Mended(table.Table.State, 1))));
        var approved = ApprovalOf(table.Year);
        yield return new(dice.AtDesk(dice.Day(approved, approved.AddDays(3))), Staff.Officer, told =>
            told.Decide(table.Table, new ApproveGoalTable(approved, TableYear.Document(table.Year, "预", 1))));
    }

    /// <summary>Seventy of a hundred in the last two days, a few of them too late.</summary>
    static DateOnly HandedInOn(DateOnly closes, Dice dice) => dice.Between(0, 99) switch
    {
        < 70 => closes.AddDays(-dice.Between(0, 1)),
        < 78 => closes.AddDays(dice.Between(1, 8)),
        _ => closes.AddDays(-dice.Between(2, 15)),
    };

    static IEnumerable<Act> SentBack(TableYear table, Holder by, DateOnly on, Dice dice)
    {
        var unit = table.Project.Unit.Code;
        var (reason, place) = (dice.Of(Reasons), $"{dice.Between(1, table.Content.Indicators.Count)}");
        yield return new(dice.AtDesk(on), Staff.Reviewer(unit), told => told.Decide(table.Table, new ReturnGoalTable(new(by, reason, [new(place, null)], told.Today))));
        yield return new(dice.AtDesk(on.AddDays(2)), Staff.Clerk(unit), told => told.Decide(table.Table, new EditGoalTable(Mended(table.Table.State, 0))));
        yield return Handed(table, on.AddDays(3), dice);
    }

    static Act Handed(TableYear table, DateOnly on, Dice dice) => new(dice.AtDesk(on), Staff.Lead(table.Project.Unit.Code), told =>
        told.Decide(table.Table, new SubmitGoalTable(told.Today, TableYear.DeclarationOf(table.Year))));

    static Act Graded(TableYear table, Grade grade, DateOnly on, Dice dice)
    {
        var review = grade switch
        {
            Grade.Excellent => new Review(19, dice.Between(27, 29), dice.Between(26, 28), 18, ""),
            Grade.Good => new Review(18, 26, 25, dice.Between(14, 17), "指标描述应再具体，经与单位协商修改后通过。"),
            _ => new Review(14, 20, 18, 12, "指标未体现项目产出，请修改后重新送审。"),
        };
        return new(dice.AtDesk(on), Staff.Officer, told => told.Decide(table.Table, new ReviewGoalTable(review, told.Today)));
    }

    /// <summary>The same table with one row described better.</summary>
    static GoalTableContent Mended(GoalTable table, int row)
    {
        var content = table.ToContent();
        return content with { Indicators = [.. content.Indicators.Select((indicator, index) => index == row % content.Indicators.Count ? indicator with { Description = $"{indicator.Description}，以验收资料为准" } : indicator)] };
    }
}
