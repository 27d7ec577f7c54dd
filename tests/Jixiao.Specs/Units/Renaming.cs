using Jixiao.Domain.Units;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.Units.UnitFacts;

namespace Jixiao.Specs.Units;

public sealed class Renaming
{
    [Fact]
    public void a_unit_is_renamed_from_a_day_on() =>
        Given<Unit>(Registered)
            .When(new RenameUnit("遵化市机关事务服务中心", July, "遵编〔2023〕5号"))
            .Then(Renamed);

    [Fact]
    public void the_new_name_counts_on_its_first_day_and_not_the_day_before() =>
        Given<Unit>(Registered, Renamed).ThenState(unit =>
        {
            Assert.Equal("遵化市机关事务中心本级", unit.NameOn(new(2023, 6, 30)));
            Assert.Equal("遵化市机关事务服务中心", unit.NameOn(new(2023, 7, 1)));
        });

    [Fact]
    public void the_name_at_registration_counts_from_the_beginning() =>
        Given<Unit>(Registered, Renamed).ThenState(unit => Assert.Equal("遵化市机关事务中心本级", unit.NameOn(DateOnly.MinValue)));

    [Fact]
    public void of_two_names_from_one_day_the_one_recorded_later_counts() =>
        Given<Unit>(Registered, Renamed, Renamed with { Name = "更正后的名称" }).ThenState(unit => Assert.Equal("更正后的名称", unit.NameOn(July)));

    [Fact]
    public void a_name_recorded_later_for_an_earlier_day_ends_where_the_later_name_begins() =>
        Given<Unit>(Registered, Renamed, new UnitRenamed("三月的名称", new(2023, 3, 1), null)).ThenState(unit =>
        {
            Assert.Equal("遵化市机关事务中心本级", unit.NameOn(new(2023, 2, 28)));
            Assert.Equal("三月的名称", unit.NameOn(new(2023, 6, 30)));
            Assert.Equal("遵化市机关事务服务中心", unit.NameOn(July));
            Assert.Equal("遵化市机关事务服务中心", unit.Name);
        });

    [Fact]
    public void already_so_called_on_that_day_there_is_nothing_to_do()
    {
        Given<Unit>(Registered).When(new RenameUnit("遵化市机关事务中心本级", July)).ThenNothing();
        Given<Unit>(Registered, Renamed).When(new RenameUnit("遵化市机关事务服务中心", July)).ThenNothing();
    }

    [Fact]
    public void the_old_name_may_come_back() =>
        Given<Unit>(Registered, Renamed)
            .When(new RenameUnit("遵化市机关事务中心本级", new(2024, 1, 1)))
            .Then(new UnitRenamed("遵化市机关事务中心本级", new(2024, 1, 1), null));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void a_name_is_needed(string name)
    {
        Given<Unit>(Registered).When(new RenameUnit(name, July)).ThenBreaks("unit/no-name");
        Given<Department>(DepartmentKnown).When(new RenameDepartment(name, July)).ThenBreaks("department/no-name");
    }

    [Fact]
    public void a_closed_unit_takes_a_name_for_the_time_before_and_none_from_its_end_on()
    {
        Given<Unit>(Registered, Closed).When(new RenameUnit("遵化市机关事务服务中心", new(2024, 1, 1))).ThenBreaks("unit/closed");
        Given<Unit>(Registered, Closed).When(new RenameUnit("遵化市机关事务服务中心", new(2023, 12, 31))).Then(new UnitRenamed("遵化市机关事务服务中心", new(2023, 12, 31), null));
    }

    [Fact]
    public void a_department_is_renamed_from_a_day_on() =>
        Given<Department>(DepartmentKnown)
            .When(new RenameDepartment("遵化市机关事务局", July))
            .Then(new DepartmentRenamed("遵化市机关事务局", July));

    [Fact]
    public void a_department_bears_its_new_name_from_that_day_on() =>
        Given<Department>(DepartmentKnown, new DepartmentRenamed("遵化市机关事务局", July)).ThenState(department =>
        {
            Assert.Equal("遵化市机关事务中心", department.NameOn(new(2023, 6, 30)));
            Assert.Equal("遵化市机关事务局", department.NameOn(July));
            Assert.Equal("遵化市机关事务局", department.Name);
        });

    [Fact]
    public void a_department_already_so_called_stays_as_it_is() =>
        Given<Department>(DepartmentKnown).When(new RenameDepartment("遵化市机关事务中心", July)).ThenNothing();
}
