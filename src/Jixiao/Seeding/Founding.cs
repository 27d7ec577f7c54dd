using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;

namespace Jixiao.Seeding;

/// <summary>How a county begins: departments and units are registered, and rounds are ordered for every year.</summary>
static class Founding
{
    public static Chapter Tell(SeedPlan plan, County county)
    {
        var dice = Dice.For(plan, 1);
        var registered = new DateOnly(SeedPlan.LastYear - plan.Years, 9, 1);
        var bureau = plan.Division.ToString();
        return Telling.Tell(
        [
            .. county.Departments.Select(department => By(Staff.Administrator, registered, new SeededStream<Department>(bureau, Department.Key(department.Code)), new RegisterDepartment(department.Code, department.Name))),
            .. county.Units.Select(unit => By(Staff.Administrator, registered.AddDays(1), new SeededStream<Unit>(bureau, Unit.Key(unit.Code)), new RegisterUnit(unit.Code, unit.Name))),
            .. plan.FiscalYears.SelectMany(Rounds),
        ], dice);

        Act By<T>(Actor by, DateOnly on, SeededStream<T> stream, ICommand<T> command)
            where T : class, IFolded<T> => new(dice.AtDesk(on), by, told => told.Decide(stream, command));

        IEnumerable<Act> Rounds(FiscalYear year)
        {
            var (number, before) = (year.Number, year.Number - 1);
            yield return Round(new(before, 9, 25), new(year, RoundKind.Declaration, 1, $"{year}年度预算绩效目标申报", null, new(before, 10, 9), new(before, 10, 31), "河北2023"));
            yield return Round(new(number, 7, 1), new(year, RoundKind.Monitoring, 1, $"{year}年上半年绩效监控", null, new(number, 7, 3), new(number, 7, 25), "河北2023", new(new(number, 1, 1), new(number, 6, 30))));
            yield return Round(new(number, 11, 1), new(year, RoundKind.Monitoring, 2, $"{year}年1至10月绩效监控", null, new(number, 11, 3), new(number, 11, 20), "河北2023", new(new(number, 1, 1), new(number, 10, 31))));
            yield return Round(new(number + 1, 1, 5), new(year, RoundKind.SelfEvaluation, 1, $"{year}年度绩效自评", null, new(number + 1, 1, 10), new(number + 1, 3, 10), "河北2023"));
        }

        Act Round(DateOnly on, OrderRound order) => By(Staff.Officer, on, new SeededStream<Round>(bureau, Domain.Bureau.Round.Key(order.Year, order.Kind, order.Number)), order);
    }
}
