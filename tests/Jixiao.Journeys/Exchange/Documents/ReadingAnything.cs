using System.Diagnostics;
using System.Text;
using CsCheck;
using Jixiao.Domain;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

/// <summary>Runs when nothing else of this assembly does: what it limits is the reader's time, not its neighbours'.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

/// <summary>Whatever the bytes, there is a document or a refusal, and soon.</summary>
[Collection(Alone.Name)]
public class ReadingAnything
{
    static readonly byte[] Text = Encoding.UTF8.GetBytes(TextFixture.Seed);
    static readonly byte[] Word = WordFixture.Seed();

    static bool IsReadOrRefused(byte[] bytes, string name)
    {
        try
        {
            return DryRunReport.Of(PublishedDocumentReader.Read(bytes, name)).ToJson().Length > 0;
        }
        catch (RuleBroken refused)
        {
            return refused.Code.StartsWith("import/", StringComparison.Ordinal);
        }
    }

    static byte[] Mutated(byte[] bytes, (int At, byte Value)[] changes)
    {
        var mutated = bytes.ToArray();
        foreach (var (at, value) in changes)
            mutated[at % mutated.Length] = value;
        return mutated;
    }

    static readonly Gen<(int, byte)[]> Changes = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, 20];

    [Fact]
    public void random_bytes() => Gen.Byte.Array[0, 2_000].Sample(bytes => IsReadOrRefused(bytes, "a.txt") && IsReadOrRefused([.. "PK\x03\x04"u8, .. bytes], "a.docx"), iter: 500);

    [Fact]
    public void a_text_with_some_bytes_changed() => Changes.Sample(changes => IsReadOrRefused(Mutated(Text, changes), "a.txt"), iter: 100);

    [Fact]
    public void a_word_file_with_some_bytes_changed() => Changes.Sample(changes => IsReadOrRefused(Mutated(Word, changes), "a.docx"), iter: 100);

    [Fact]
    public void a_text_cut_anywhere() => Gen.Int[0, Text.Length].Sample(length => IsReadOrRefused(Text[..length], "a.txt"), iter: 100);

    [Fact]
    public void a_text_with_its_lines_in_any_order() => Gen.Shuffle(TextFixture.Seed.Split('\n')).Sample(lines => IsReadOrRefused(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "a.txt"), iter: 100);

    [Fact]
    public void a_text_with_some_lines_missing_and_some_twice() => Gen.Int[0, 20].Array[TextFixture.Seed.Split('\n').Length].Sample(
        times => IsReadOrRefused(Encoding.UTF8.GetBytes(string.Join('\n', TextFixture.Seed.Split('\n').SelectMany((line, i) => Enumerable.Repeat(line, times[i] switch { 0 => 0, 1 => 2, _ => 1 })))), "a.txt"),
        iter: 100);

    public static TheoryData<string, string> Floods => new()
    {
        { "", "\t\n" }, { "", "\n" }, { "", "a" }, { "", "1" }, { "", "\t\t\t1" }, { "\t项目编码\n\tx\n", "续行\n" }, { "二、分项绩效目标\n", "（一）完成电脑项目，主要用于办公。\n" },
        { "\t项目编码\n\tx\n\n\t二级指标\n\t指标值\n", "\t\n\tx\n" }, { "\t项目编码\n\tx\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n", "\t\n\t\n\t名\n\t\n" },
        { "", "1.电脑绩效目标表\n\t项目编码\n\tx\n" }, { "", "[bookmark: " }, { "", "一二三" }, { "二、分项绩效目标\n（一）绩效目标：", "1万元" },
        { "\t项目编码\n\tx\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n", "\t一\n\t二\n\t三\n\t≥95%\n\n" }, { "\t项目编码\n", "\t绩效目标\n\t1.甲。\n" },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void megabytes_of_the_same_take_seconds(string first, string again)
    {
        var lines = Math.Max(1, again.Count(c => c is '\n' or '\t'));
        var times = Math.Min(5_000_000 / Encoding.UTF8.GetByteCount(again), 300_000 / lines);
        AssertSoon(Encoding.UTF8.GetBytes($"{first}{string.Concat(Enumerable.Repeat(again, times))}\n第二部分\n1.甲绩效目标表\n\t项目编码\n\tx\n"), "a.txt");
    }

    [Fact]
    public void a_word_table_of_fifty_thousand_rows_takes_seconds() => AssertSoon(
        WordFixture.Of([WordFixture.TableOf([["项目编码", "x"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出", "数量", new string('字', 1_000_000), "1"], .. Enumerable.Repeat<string[]>(["", "", "甲", "1台"], 50_000)])]),
        "a.docx");

    static void AssertSoon(byte[] bytes, string name)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        Assert.True(IsReadOrRefused(bytes, name));
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed}");
        // The processor's time is the reader's own, however busy the machine; the clock's is for a reader that waits.
        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
