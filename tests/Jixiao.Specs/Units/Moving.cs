using Jixiao.Domain.Units;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.Units.UnitFacts;

namespace Jixiao.Specs.Units;

public sealed class Moving
{
    [Fact]
    public void a_unit_is_moved_to_another_department_with_another_number() =>
        Given<Unit>(Registered)
            .When(new MoveUnit("431", "431007", July, "机构改革"))
            .Then(Moved);

    [Fact]
    public void department_and_number_count_on_the_first_day_and_not_the_day_before() =>
        Given<Unit>(Registered, Moved).ThenState(unit =>
        {
            Assert.Equal(("430", "430001"), (unit.DepartmentOn(new(2023, 6, 30)), unit.CodeOn(new(2023, 6, 30))));
            Assert.Equal(("431", "431007"), (unit.DepartmentOn(July), unit.CodeOn(July)));
            Assert.Equal("431", unit.Department);
        });

    [Fact]
    public void the_tenant_id_never_changes() => Given<Unit>(Registered, Moved).ThenState(unit => Assert.Equal(Zunhua, unit.Code));

    [Fact]
    public void a_move_without_a_number_leaves_the_number() =>
        Given<Unit>(Registered, Moved, new UnitMoved("432", null, new(2023, 9, 1), "机构改革", null)).ThenState(unit =>
            Assert.Equal(("432", "431007"), (unit.DepartmentOn(new(2023, 9, 1)), unit.CodeOn(new(2023, 9, 1)))));

    [Fact]
    public void of_two_moves_on_one_day_the_one_recorded_later_counts() =>
        Given<Unit>(Registered, Moved, Moved with { Department = "432", Code = "432001" }).ThenState(unit =>
            Assert.Equal(("432", "432001"), (unit.DepartmentOn(July), unit.CodeOn(July))));

    [Fact]
    public void already_there_on_that_day_there_is_nothing_to_do()
    {
        Given<Unit>(Registered).When(new MoveUnit("430", null, July, "机构改革")).ThenNothing();
        Given<Unit>(Registered).When(new MoveUnit("430", "430001", July, "机构改革")).ThenNothing();
        Given<Unit>(Registered, Moved).When(new MoveUnit("431", "431007", new(2023, 8, 1), "机构改革")).ThenNothing();
    }

    [Fact]
    public void a_new_number_within_the_department_is_a_move_too() =>
        Given<Unit>(Registered)
            .When(new MoveUnit("430", "430009", July, "换码"))
            .Then(new UnitMoved("430", "430009", July, "换码", null));

    [Theory]
    [InlineData("", null, "department/malformed")]
    [InlineData("43", null, "department/malformed")]
    [InlineData("43A", null, "department/malformed")]
    [InlineData("431", "43100", "unit/code-malformed")]
    [InlineData("431", "43100A", "unit/code-malformed")]
    [InlineData("431", "４３１００７", "unit/code-malformed")]
    [InlineData("431", "430007", "unit/code-of-another-department")]
    public void a_code_that_is_none_is_refused(string department, string? code, string rule) =>
        Given<Unit>(Registered).When(new MoveUnit(department, code, July, "机构改革")).ThenBreaks(rule);

    [Fact]
    public void a_move_needs_a_reason() =>
        Given<Unit>(Registered).When(new MoveUnit("431", null, July, " ")).ThenBreaks("unit/no-reason");

    [Fact]
    public void a_unit_that_is_no_more_moves_nowhere() =>
        Given<Unit>(Registered, Closed).When(new MoveUnit("431", null, new(2024, 1, 1), "机构改革")).ThenBreaks("unit/closed");
}
