using Jixiao.Domain.Auditing;

namespace Jixiao.Specs.Auditing;

public sealed class PairsOfCharacters
{
    [Fact]
    public void every_two_neighbours_are_a_key_each_once() => Assert.Equal(["预算", "算调", "调整", "整预"], Grams.Of(Grams.Normal("预算调整预算")));

    [Fact]
    public void one_character_has_no_pair() => Assert.Equal((0, 1), (Grams.Of("调").Count, Grams.Length("调")));

    [Fact]
    public void width_case_and_blanks_do_not_count() => Assert.Equal(Grams.Normal("ＡＢ（２０２３） 年"), Grams.Normal("ab(2023)\t年"));

    [Fact]
    public void a_rare_character_of_two_units_stays_whole()
    {
        Assert.Equal(["𠮷野"], Grams.Of("𠮷野"));
        Assert.Equal(2, Grams.Length("𠮷野"));
    }

    [Theory]
    [InlineData("遵财预〔2023〕12号", "〔2023〕")]
    [InlineData("由于工程进度滞后，收回资金", "进度滞后")]
    public void what_a_text_contains_has_no_pair_that_the_text_has_not(string text, string part) => Assert.Subset(Grams.Of(Grams.Normal(text)).ToHashSet(), Grams.Of(Grams.Normal(part)).ToHashSet());
}
