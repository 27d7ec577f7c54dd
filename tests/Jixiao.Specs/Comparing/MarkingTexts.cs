using CsCheck;
using Jixiao.Domain.Comparing;

namespace Jixiao.Specs.Comparing;

public sealed class MarkingTexts
{
    [Theory]
    [InlineData("≥95%", "≥98%", "≥|-95|+98|%")]
    [InlineData("购置计算机12台", "购置安可计算机12台", "购置|+安可|计算机12台")]
    [InlineData("购置安可计算机", "购置计算机", "购置|-安可|计算机")]
    [InlineData("1,234.50元", "1,234.60元", "-1,234.50|+1,234.60|元")]
    [InlineData("WPS365 套装", "WPS 套装", "-WPS365|+WPS| 套装")]
    [InlineData("按计划完成。", "按计划完成。", "按计划完成。")]
    [InlineData("", "新", "+新")]
    [InlineData("旧", "", "-旧")]
    [InlineData("", "", "")]
    public void only_what_changed_is_marked(string before, string after, string marks) => Assert.Equal(marks, Told(before, after));

    [Fact]
    public void one_character_that_stayed_between_two_changes_is_told_with_them() =>
        Assert.Equal("完成|-甲的乙|+丙的丁|工作", Told("完成甲的乙工作", "完成丙的丁工作"));

    [Fact]
    public void a_line_that_was_put_in_leaves_the_others_alone() =>
        Assert.Equal("1.保障运转。\n2.|+加强监督。\n3.|提高效率。", Told("1.保障运转。\n2.提高效率。", "1.保障运转。\n2.加强监督。\n3.提高效率。"));

    [Fact]
    public void a_line_is_marked_from_its_own_beginning()
    {
        Assert.Equal("+1.先修急用的。\n|1.保障运转。", Told("1.保障运转。", "1.先修急用的。\n1.保障运转。"));
        Assert.Equal("总目标\n|-1.先修急用的。\n|1.保障运转。", Told("总目标\n1.先修急用的。\n1.保障运转。", "总目标\n1.保障运转。"));
    }

    [Fact]
    public void a_rare_character_is_not_cut_in_two() => Assert.Equal("-𠀀|+𠀁|字", Told("𠀀字", "𠀁字"));

    [Fact]
    public void the_old_text_is_what_stayed_and_went_and_the_new_what_stayed_and_came() =>
        Gen.Select(AnyText, AnyText).Sample((before, after) =>
        {
            var parts = TextMarks.Between(before, after);
            Assert.Equal(before, string.Concat(parts.Where(part => part.Kind is not PartKind.Added).Select(part => part.Text)));
            Assert.Equal(after, string.Concat(parts.Where(part => part.Kind is not PartKind.Removed).Select(part => part.Text)));
            Assert.Equal(before == after, parts.All(part => part.Kind is PartKind.Same));
            Assert.All(parts, part => Assert.NotEqual("", part.Text));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }, iter: 3_000);

    [Fact]
    public void two_very_long_texts_are_told_apart_at_once()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("甲乙", 20_000)), string.Concat(Enumerable.Repeat("丙丁", 20_000)));
        Assert.Equal([new(PartKind.Removed, before), new(PartKind.Added, after)], TextMarks.Between(before, after));
    }

    static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.OneOf("甲", "乙", "的", "12", "1.5", "a", "≥", "%", " ", "\n", "𠀀", "é", "e\u0301", "，").Array[0, 30].Select(string.Concat));

    static string Told(string before, string after) => string.Join('|', TextMarks.Between(before, after).Select(part => part.Kind switch { PartKind.Added => "+", PartKind.Removed => "-", _ => "" } + part.Text));
}
