using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Specs.GoalTables;

public sealed class CodesOfProjects
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const string Project = "13028123P00031710001F";

    [Theory]
    [InlineData("13028123P00031710001F")]
    [InlineData("13028123P00031010001P")]
    [InlineData("13028123P002571100021")]
    [InlineData("13028123P00026110001R")]
    [InlineData("13028123P00030810001X")]
    [InlineData("13028123P00305410002F")]
    [InlineData("13028123P000292100015")]
    [InlineData("13028123P00030910001K")]
    public void the_published_codes_have_right_check_characters(string code) => Assert.True(ProjectCode.Parse(code).HasRightCheck);

    [Fact]
    public void one_wrong_character_is_noticed() =>
        Gen.Select(Gen.Int[0, 19], Gen.Char[Alphabet]).Where((place, wrong) => Project[place] != wrong).Sample((place, wrong) =>
            ProjectCode.CheckOf(Project.Remove(place, 1).Insert(place, $"{wrong}").AsSpan(0, 20)) != 'F');

    [Fact]
    public void two_neighbours_exchanged_are_noticed() =>
        Gen.Int[0, 18].Where(place => Project[place] != Project[place + 1]).Sample(place =>
            ProjectCode.CheckOf(Project.Remove(place, 1).Insert(place + 1, $"{Project[place]}").AsSpan(0, 20)) != 'F');

    [Fact]
    public void a_wrong_check_character_is_read_and_told() => Assert.False(ProjectCode.Parse("13028123P00031710001G").HasRightCheck);

    [Fact]
    public void a_letter_outside_the_alphabet_has_no_check_character()
    {
        Assert.Equal('\0', ProjectCode.CheckOf("13028123P0003171000O"));
        Assert.False(ProjectCode.Parse("13028123P0003171000OF").HasRightCheck);
    }

    [Fact]
    public void a_code_tells_its_parts()
    {
        var code = ProjectCode.Parse("13028123P00031710001F");
        Assert.Equal("130281", code.Division);
        Assert.Equal(2023, code.OpenedIn);
        Assert.Equal('P', code.Class);
        Assert.Equal("00031710001", code.Serial);
        Assert.Equal('F', code.Check);
        Assert.Equal("13028123P00031710001F", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("13028123P00031710001")]
    [InlineData("13028123P00031710001FF")]
    [InlineData("13028123000031710001F")]
    [InlineData("1302812AP00031710001F")]
    [InlineData("13028123p00031710001F")]
    [InlineData("13028123P00031710001f")]
    [InlineData("13028123P0003171-001F")]
    [InlineData("13028123P0003１710001F")]
    [InlineData(" 3028123P00031710001F")]
    public void anything_else_is_no_code(string? text) => Assert.False(ProjectCode.TryParse(text, out _));

    [Fact]
    public void a_malformed_code_is_refused() =>
        Assert.Equal("project/malformed-code", Assert.Throws<RuleBroken>(() => ProjectCode.Parse("P1")).Code);

    [Fact]
    public void a_project_without_a_code_gets_one_of_class_u()
    {
        var made = ProjectCode.MadeFor(UnitCode.Parse("130281-430001"), new(2023), 7);
        Assert.Equal("13028123U43000100007", made.ToString()[..20]);
        Assert.True(made.HasRightCheck);
        Assert.Equal(made, ProjectCode.Parse(made.ToString()));
    }

    [Fact]
    public void a_continuing_project_has_a_table_for_each_year()
    {
        var code = ProjectCode.Parse(Project);
        Assert.Equal("goal-table/2023/13028123P00031710001F", GoalTable.Key(new(2023), code));
        Assert.Equal("goal-table/2024/13028123P00031710001F", GoalTable.Key(new(2024), code));
    }
}
