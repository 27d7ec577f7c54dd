using CsCheck;
using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Specs.Auditing;

public sealed class ReferencesOfWorkingPapers
{
    static readonly UnitCode Unit = UnitCode.Parse("130281-430001");
    static readonly ProjectCode Project = ProjectCode.Parse("13028123P00031710001F");

    [Theory]
    [InlineData("130281/430001/2023/13028123P00031710001F/v12/3", 12, 3)]
    [InlineData("130281/430001/2023/13028123P00031710001F/v12", 12, null)]
    [InlineData("  130281/430001/2023/13028123p00031710001f/V12/3 ", 12, 3)]
    public void a_row_of_a_version_of_a_table_is_cited(string text, long version, int? row)
    {
        Assert.True(WorkingPaperReference.TryParse(text, out var reference));
        Assert.Equal(new(Unit, new(2023), Project, version, row), reference);
    }

    [Fact]
    public void and_a_units_goals()
    {
        Assert.True(WorkingPaperReference.TryParse("130281/430001/2023/unit-goals/v3/2", out var reference));
        Assert.Equal(new(Unit, new(2023), null, 3, 2), reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("130281/430001/2023/13028123P00031710001F")]
    [InlineData("130281/430001/2023/13028123P00031710001F/12")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v0")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v-1")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v1/")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v1/0")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v1/2/3")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v99999999999999999999")]
    [InlineData("130281/430001/2023/13028123P00031710001F/v1/9999999999")]
    [InlineData("130281/430001/1999/13028123P00031710001F/v1")]
    [InlineData("130281/43000/2023/13028123P00031710001F/v1")]
    [InlineData("130281-430001/2023/13028123P00031710001F/v1")]
    public void anything_else_cites_nothing(string? text) => Assert.False(WorkingPaperReference.TryParse(text, out _));

    [Fact]
    public void what_is_written_is_read_again() => Gen.Select(Gen.Long[1, long.MaxValue], Gen.Int[0, 400], Gen.Bool).Sample((version, row, ofGoals) =>
    {
        var reference = new WorkingPaperReference(Unit, new(2023), ofGoals ? null : Project, version, row == 0 ? null : row);
        Assert.True(WorkingPaperReference.TryParse(reference.ToString(), out var read));
        Assert.Equal(reference, read);
    });
}
