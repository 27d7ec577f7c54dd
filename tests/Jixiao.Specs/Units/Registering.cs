using Jixiao.Domain.Units;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.Units.UnitFacts;

namespace Jixiao.Specs.Units;

public sealed class Registering
{
    [Fact]
    public void a_unit_is_registered_under_its_code() =>
        Given<Unit>()
            .When(new RegisterUnit(Zunhua, "遵化市机关事务中心本级"))
            .Then(Registered);

    [Fact]
    public void a_registered_unit_is_known_by_code_department_and_name() =>
        Given<Unit>(Registered).ThenState(unit =>
        {
            Assert.Equal(Zunhua, unit.Code);
            Assert.Equal("430", unit.Department);
            Assert.Equal("遵化市机关事务中心本级", unit.Name);
        });

    [Fact]
    public void a_registered_unit_keeps_what_it_was_registered_with() =>
        Given<Unit>(Registered)
            .When(new RegisterUnit(Zunhua, "另一个名称"))
            .ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void a_unit_without_a_name_is_refused(string name) =>
        Given<Unit>()
            .When(new RegisterUnit(Zunhua, name))
            .ThenBreaks("unit/no-name");

    [Fact]
    public void a_department_is_registered_under_its_code() =>
        Given<Department>()
            .When(new RegisterDepartment("430", "遵化市机关事务中心"))
            .Then(DepartmentKnown);

    [Fact]
    public void a_registered_department_is_known_by_code_and_name() =>
        Given<Department>(DepartmentKnown).ThenState(department =>
        {
            Assert.Equal("430", department.Code);
            Assert.Equal("遵化市机关事务中心", department.Name);
        });

    [Fact]
    public void a_registered_department_keeps_what_it_was_registered_with() =>
        Given<Department>(DepartmentKnown)
            .When(new RegisterDepartment("430", "另一个名称"))
            .ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("43")]
    [InlineData("4300")]
    [InlineData("43A")]
    [InlineData("４３０")]
    public void a_department_has_three_digits(string code) =>
        Given<Department>()
            .When(new RegisterDepartment(code, "遵化市机关事务中心"))
            .ThenBreaks("department/malformed");

    [Fact]
    public void a_department_without_a_name_is_refused() =>
        Given<Department>()
            .When(new RegisterDepartment("430", ""))
            .ThenBreaks("department/no-name");

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing()
    {
        Given<Unit>(Registered, "to come").ThenState(unit => Assert.Equal(Given<Unit>(Registered).State with { Version = 2 }, unit, Sameness.OfFacts));
        Given<Department>(DepartmentKnown, "to come").ThenState(department => Assert.Equal(Given<Department>(DepartmentKnown).State with { Version = 2 }, department, Sameness.OfFacts));
    }

    [Fact]
    public void each_has_a_stream_of_its_own()
    {
        Assert.Equal("unit/130281-430001", Unit.Key(Zunhua));
        Assert.Equal("department/430", Department.Key("430"));
        Assert.Equal(("unit/130281-430001", 0), (Unit.Empty("unit/130281-430001").Id, Unit.Empty("unit/130281-430001").Version));
        Assert.Equal(("department/430", 0), (Department.Empty("department/430").Id, Department.Empty("department/430").Version));
    }
}
