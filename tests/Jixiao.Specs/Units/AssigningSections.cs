using Jixiao.Domain.Units;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.Units.UnitFacts;

namespace Jixiao.Specs.Units;

public sealed class AssigningSections
{
    static readonly DepartmentSectionAssigned Assigned = new("行政政法股", July);

    [Fact]
    public void a_department_is_put_with_a_section_from_a_day_on() =>
        Given<Department>(DepartmentKnown).When(new AssignSection("行政政法股", July)).Then(Assigned);

    [Fact]
    public void it_is_with_it_on_the_first_day_and_with_none_before() =>
        Given<Department>(DepartmentKnown, Assigned).ThenState(department =>
        {
            Assert.Null(department.SectionOn(new(2023, 6, 30)));
            Assert.Equal("行政政法股", department.SectionOn(July));
        });

    [Fact]
    public void of_two_sections_from_one_day_the_one_recorded_later_counts() =>
        Given<Department>(DepartmentKnown, Assigned, Assigned with { Section = "教科文股" }).ThenState(department => Assert.Equal("教科文股", department.SectionOn(July)));

    [Fact]
    public void with_it_already_on_that_day_there_is_nothing_to_do() =>
        Given<Department>(DepartmentKnown, Assigned).When(new AssignSection("行政政法股", new(2023, 9, 1))).ThenNothing();

    [Fact]
    public void it_may_come_back_to_an_earlier_one() =>
        Given<Department>(DepartmentKnown, Assigned, new DepartmentSectionAssigned("教科文股", new(2023, 9, 1)))
            .When(new AssignSection("行政政法股", new(2024, 1, 1)))
            .Then(new DepartmentSectionAssigned("行政政法股", new(2024, 1, 1)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void a_name_is_needed(string section) => Given<Department>(DepartmentKnown).When(new AssignSection(section, July)).ThenBreaks("section/no-name");
}
