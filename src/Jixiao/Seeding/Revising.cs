using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Seeding;

/// <summary>How approved tables change: budgets added to, cut, moved, carried over, suspended; targets lowered by an adjusted edition.</summary>
static class Revising
{
    public static IEnumerable<Act> Acts(TableYear table, Dice dice)
    {
        if (table.IsGivenUp)
            yield break;
        if (dice.Happens(0.25))
            yield return Revised(table, dice.Day(Of(4, 1), Of(9, 30)), "追加任务经费", RevisionKind.Supplement, state => TableYear.Part(state.Initial, 0.05 + 0.15 * table.Success / 2), dice);
        if (dice.Happens(0.12))
            yield return Revised(table, dice.Day(Of(9, 1), Of(11, 15)), "压减一般性支出", RevisionKind.Adjustment, state => -TableYear.Part(Free(state), 0.1), dice);
        if (dice.Happens(0.06))
            foreach (var act in CarriedOver(table, dice))
                yield return act;
        if (dice.Happens(0.02))
            foreach (var act in Suspended(table, dice))
                yield return act;
        if (dice.Happens(0.08))
            foreach (var act in Adjusted(table, dice))
                yield return act;

        DateOnly Of(int month, int day) => new(table.Year.Number, month, day);
    }

    /// <summary>Some of the tables give to another of the chapter, whosever it is: one decision, the sum kept.</summary>
    public static IEnumerable<Act> Transfers(IReadOnlyList<TableYear> tables, Dice dice)
    {
        var executing = tables.Where(table => !table.IsGivenUp).ToList();
        foreach (var giver in executing.Where(_ => executing.Count > 1 && dice.Happens(0.08)))
        {
            var (taker, on) = (dice.Of(executing), dice.Day(new(giver.Year.Number, 3, 1), new(giver.Year.Number, 11, 20)));
            var number = dice.Between(20, 200);
            if (taker != giver)
                yield return new(dice.AtDesk(on.AddDays(dice.Between(0, 5))), Staff.Officer, told => Move(giver, taker, on, number, told));
        }
    }

    static void Move(TableYear giver, TableYear taker, DateOnly on, int number, Telling told)
    {
        if (Free(giver.Table.State) <= Money.Yuan(100))
            return;
        var transfer = new Transfer(told.Id, TableYear.Part(Free(giver.Table.State), 0.15), FundSource.Fiscal, on, "项目间调剂", TableYear.Document(giver.Year, "预", number));
        told.Decide(giver.Table, new TransferBudgetOut(transfer, giver.Table.Tenant, Side(taker)));
        told.Decide(taker.Table, new TransferBudgetIn(transfer, Side(giver)));
    }

    static Counterpart Side(TableYear table) => new(table.Table.Tenant, table.Table.Key, table.Table.State.ProjectName);

    static Act Revised(TableYear table, DateOnly on, string reason, RevisionKind kind, Func<GoalTable, Money> change, Dice dice)
    {
        var document = TableYear.Document(table.Year, "预", dice.Between(20, 200));
        return new(dice.AtDesk(on.AddDays(dice.Between(0, 5))), Staff.Officer, told =>
        {
            if (Free(table.Table.State) > Money.Yuan(100))
                told.Decide(table.Table, new ReviseBudget(change(table.Table.State), FundSource.Fiscal, on, reason, document, kind));
        });
    }

    static IEnumerable<Act> CarriedOver(TableYear table, Dice dice)
    {
        var on = dice.Day(new(table.Year.Number, 2, 20), new(table.Year.Number, 3, 20));
        yield return new(dice.AtDesk(on), Staff.Officer, told =>
            told.Decide(table.Table, new AddCarryOver(TableYear.Part(table.Table.State.Initial, 0.04), on, "上年结转", TableYear.Document(table.Year, "库", 12))));
        foreach (var act in Paying.Payments(table, FundSource.CarryOver, 11, 1, dice))
            yield return act;
    }

    static IEnumerable<Act> Suspended(TableYear table, Dice dice)
    {
        var (on, released) = (dice.Day(new(table.Year.Number, 8, 20), new(table.Year.Number, 9, 20)), dice.Day(new(table.Year.Number, 11, 1), new(table.Year.Number, 11, 20)));
        yield return new(dice.AtDesk(on), Staff.Officer, told =>
        {
            if (Free(table.Table.State) > Money.Yuan(100))
                told.Decide(table.Table, new SuspendFunds(TableYear.Part(Free(table.Table.State), 0.3), FundSource.Fiscal, on, "支出滞后，暂缓拨付", TableYear.Document(table.Year, "绩", 8)));
        });
        yield return new(dice.AtDesk(released), Staff.Officer, told =>
        {
            if (table.Table.State.SuspendedOf(FundSource.Fiscal) is { InFen: > 0 } suspended)
                told.Decide(table.Table, new ReleaseFunds(suspended, FundSource.Fiscal, released, "已整改，恢复拨付", TableYear.Document(table.Year, "绩", 11)));
        });
    }

    static IEnumerable<Act> Adjusted(TableYear table, Dice dice)
    {
        var asked = dice.Day(new(table.Year.Number, 7, 1), new(table.Year.Number, 10, 10));
        var (isApproved, isTakenBack) = (dice.Happens(0.8), dice.Happens(0.1));
        var decided = asked.AddDays(dice.Between(4, 15));
        yield return new(dice.AtDesk(asked), Staff.Lead(table.Project.Unit.Code), told => told.Decide(table.Table, new RequestAdjustment(Lowered(table.Table.State), "任务量减少", null)));
        if (isTakenBack)
            yield return new(dice.AtDesk(asked.AddDays(2)), Staff.Lead(table.Project.Unit.Code), told =>
            {
                if (table.Table.State.PendingAdjustment is not null)
                    told.Decide(table.Table, new WithdrawAdjustment());
            });
        yield return new(dice.AtDesk(decided), Staff.Officer, told =>
        {
            if (table.Table.State.PendingAdjustment is not null)
                told.Decide(table.Table, isApproved ? new ApproveAdjustment(decided, TableYear.Document(table.Year, "绩", 40)) : new ReturnAdjustment("请说明依据。"));
        });
    }

    /// <summary>The first number that is asked for, a fifth lower.</summary>
    static GoalTableContent Lowered(GoalTable table)
    {
        var content = table.ToContent();
        var lowered = content.Indicators.FirstOrDefault(row => row.Target.Meaning is TargetMeaning.Compare { Number: > 1 });
        return content with { Indicators = [.. content.Indicators.Select(row => row == lowered ? row with { Target = Lower((TargetMeaning.Compare)row.Target.Meaning) } : row)] };
    }

    static TargetValue Lower(TargetMeaning.Compare target) => TargetValue.Read(TargetGrammar.Print(target with { Number = decimal.Round(target.Number * 0.8m, 1) }));

    /// <summary>Fiscal money that is neither paid nor suspended.</summary>
    static Money Free(GoalTable table) => table.AdjustedOf(FundSource.Fiscal) - table.SuspendedOf(FundSource.Fiscal) - table.ExecutedOf(FundSource.Fiscal);
}
