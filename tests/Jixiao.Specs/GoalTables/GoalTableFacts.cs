using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Specs.LifeCycle;

namespace Jixiao.Specs.GoalTables;

/// <summary>Facts, rows and contents for specs about goal tables: the first table of the published document, cut short.</summary>
static class GoalTableFacts
{
    public static readonly FiscalYear Year = new(2023);
    public static readonly ProjectCode Project = ProjectCode.Parse("13028123P00031710001F");
    public static readonly GoalTableDrafted Drafted = new(Year, Project, "安可计算机购置", "CN-2015");
    public static readonly GoalTableSubmitted Submitted = new(new(2022, 10, 20));
    public static readonly DepartmentReviewPassed Passed = new("同意");
    public static readonly GoalTableApproved Approved = new(1, new(2023, 2, 1), "遵财预〔2023〕1号");

    /// <summary>A drafted table of 10,000 yuan fiscal money with one row, complete enough to be handed in.</summary>
    public static readonly object[] Complete = [Drafted, BudgetOf(10_000_00), Set(1, 1, Row("甲"))];

    /// <summary>The complete table, approved.</summary>
    public static readonly object[] Executing = [.. Complete, Submitted, Passed, Graded(Grade.Excellent), Approved];

    public static readonly GoalTableContent CompleteContent = Rows(Row("甲", id: 1)) with { Budget = Budget.OfFiscal(Money.Fen(10_000_00)) };

    public static BureauReviewed Graded(Grade grade)
    {
        var review = Reviews.Of(grade);
        return new(grade, review.Completeness, review.Relevance, review.Suitability, review.Feasibility, review.Opinion);
    }

    public static GoalTableReturned Returned(Holder by, params IReadOnlyList<ReturnedPlace> places) => new(by, "指标值不合理", places, new(2022, 11, 1));

    public static BudgetSet BudgetOf(long fen) => new(Money.Fen(fen), Money.Fen(fen), null);

    public static SpendRecorded Paid(long fen, int month, int day, string id = "s1") => new(id, Money.Fen(fen), FundSource.Fiscal, new(2023, month, day), "V-1", null, SpendOrigin.Unit);

    public static BudgetRevised Revised(long fen, int month, int day, FundSource source = FundSource.Fiscal) =>
        new(Money.Fen(fen), source, new(2023, month, day), "追加", "遵财预〔2023〕9号", RevisionKind.Adjustment);

    public static SpendingPlanSet PlannedAsPublished => new(PublishedPlan());

    /// <summary>A new one each time, as each reading of a form makes one.</summary>
    public static SpendingPlan PublishedPlan() => new([CheckPoint.EndOf(3, 30), CheckPoint.EndOf(6, 60), CheckPoint.EndOf(10, 90), CheckPoint.EndOf(12, 100)]);

    public static IndicatorContent Row(string name, string target = "≥95%", int? id = null, string level2 = "数量指标") =>
        new(id, "产出指标", level2, name, $"{name}的情况", TargetValue.Read(target), Accrual.Level, "根据年初工作计划安排");

    /// <summary>The row as the event that puts it there.</summary>
    public static IndicatorSet Set(int id, int row, IndicatorContent content) =>
        new(id, row, content.Level1, content.Level2, content.Name, content.Description, content.Target, content.Accrual, content.Basis);

    /// <summary>The drafted table's content with those rows and nothing else.</summary>
    public static GoalTableContent Rows(params IReadOnlyList<IndicatorContent> rows) => new("安可计算机购置", Budget.Blank, "", SpendingPlan.None, [], rows);

    /// <summary>A drafted table with rows 1, 2, 3, … of those names.</summary>
    public static object[] DraftedWith(params IReadOnlyList<string> names) =>
        [Drafted, .. names.Select((name, index) => Set(index + 1, index + 1, Row(name)))];
}
