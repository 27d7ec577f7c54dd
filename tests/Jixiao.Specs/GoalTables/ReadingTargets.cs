using CsCheck;
using Jixiao.Domain.GoalTables;
using static Jixiao.Domain.GoalTables.TargetMeaning;
using static Jixiao.Domain.GoalTables.TargetOperator;

namespace Jixiao.Specs.GoalTables;

public sealed class ReadingTargets
{
    public static TheoryData<string, TargetMeaning> Examples => new()
    {
        { "≥95%", new Compare(AtLeast, 95, "%") },
        { ">=90%", new Compare(AtLeast, 90, "%") },
        { "=>90%", new Compare(AtLeast, 90, "%") },
        { "≧90%", new Compare(AtLeast, 90, "%") },
        { "＞＝９０％", new Compare(AtLeast, 90, "%") },
        { " ≥ 95 % ", new Compare(AtLeast, 95, "%") },
        { "≥\u300095\u200b%\n", new Compare(AtLeast, 95, "%") },
        { "≥95﹪", new Compare(AtLeast, 95, "%") },
        { "≥100百分比", new Compare(AtLeast, 100, "%") },
        { "不低于95%", new Compare(AtLeast, 95, "%") },
        { "不少于12场", new Compare(AtLeast, 12, "场") },
        { "大于等于2台", new Compare(AtLeast, 2, "台") },
        { "大于或等于2台", new Compare(AtLeast, 2, "台") },
        { "≤5‰", new Compare(AtMost, 5, "‰") },
        { "<=5%", new Compare(AtMost, 5, "%") },
        { "不超过10.5万元", new Compare(AtMost, 10.5m, "万元") },
        { "不高于3次", new Compare(AtMost, 3, "次") },
        { "小于等于3次", new Compare(AtMost, 3, "次") },
        { ">0", new Compare(MoreThan, 0, null) },
        { "超过8小时", new Compare(MoreThan, 8, "小时") },
        { "大于8小时", new Compare(MoreThan, 8, "小时") },
        { "<30天", new Compare(LessThan, 30, "天") },
        { "低于30天", new Compare(LessThan, 30, "天") },
        { "=113人", new Compare(Equal, 113, "人") },
        { "＝113人", new Compare(Equal, 113, "人") },
        { "等于113人", new Compare(Equal, 113, "人") },
        { "113人", new Compare(Equal, 113, "人", OperatorWritten: false) },
        { "100", new Compare(Equal, 100, null, OperatorWritten: false) },
        { "292%", new Compare(Equal, 292, "%", OperatorWritten: false) },
        { "1,700,000元", new Compare(Equal, 1_700_000, "元", OperatorWritten: false) },
        { "≥１，７００，０００．５元", new Compare(AtLeast, 1_700_000.5m, "元") },
        { "12月", new Compare(Equal, 12, "月", OperatorWritten: false) },
        { "≥500㎡", new Compare(AtLeast, 500, "㎡") },
        { "≥3人次", new Compare(AtLeast, 3, "人次") },
        { "95-98%", new TargetMeaning.Range(95, 98, "%") },
        { "95%-98%", new TargetMeaning.Range(95, 98, "%") },
        { "95%～98%", new TargetMeaning.Range(95, 98, "%") },
        { "95~98%", new TargetMeaning.Range(95, 98, "%") },
        { "3至5天", new TargetMeaning.Range(3, 5, "天") },
        { "3—5天", new TargetMeaning.Range(3, 5, "天") },
        { "3——5天", new TargetMeaning.Range(3, 5, "天") },
        { "5-5", new TargetMeaning.Range(5, 5, null) },
        { "2023年12月底前", new Deadline(2023, 12, null) },
        { "2023年12月底之前", new Deadline(2023, 12, null) },
        { "２０２３年１２月底", new Deadline(2023, 12, null) },
        { "2023年12月", new Deadline(2023, 12, null) },
        { "12月底前", new Deadline(null, 12, null) },
        { "12月末", new Deadline(null, 12, null) },
        { "12月前", new Deadline(null, 12, null) },
        { "6月30日", new Deadline(null, 6, 30) },
        { "2023年6月30日前", new Deadline(2023, 6, 30) },
        { "2024年2月29日", new Deadline(2024, 2, 29) },
        { "2月29日", new Deadline(null, 2, 29) },
        { "2023.01-2023.12", new Period(2023, 1, 2023, 12) },
        { "2023.1至2024.6", new Period(2023, 1, 2024, 6) },
        { "2023.1—2023.1", new Period(2023, 1, 2023, 1) },
        { "明显改善", new Qualitative("明显改善") },
        { " 有所 提升\n", new Qualitative("有所 提升") },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void a_target_is_read(string raw, TargetMeaning meaning) => Assert.Equal(meaning, TargetValue.Read(raw).Meaning);

    [Theory]
    [InlineData("≥972023年12月底前")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("≥")]
    [InlineData("≥良好")]
    [InlineData("不低于上年")]
    [InlineData("≥95%以上")]
    [InlineData("≥-5%")]
    [InlineData("1,70,000元")]
    [InlineData("1.2.3")]
    [InlineData("98-95%")]
    [InlineData("95%-98")]
    [InlineData("95%-98‰")]
    [InlineData("≥95-98%")]
    [InlineData("2023年2月29日")]
    [InlineData("4月31日前")]
    [InlineData("13月底")]
    [InlineData("0月底")]
    [InlineData("1999年12月底")]
    [InlineData("2023.10-2023.2")]
    [InlineData("第1季度")]
    [InlineData("≥99999999999999999999999999999999999999元")]
    [InlineData("≥٩٥%")]
    [InlineData("1月1٣日")]
    [InlineData("20٢٣年12月底")]
    [InlineData("20٢٣.01-2023.12")]
    public void what_would_take_a_guess_is_unreadable(string raw) => Assert.Equal(new Unreadable(), TargetValue.Read(raw).Meaning);

    [Theory]
    [InlineData("≥100百分比", "≥100%")]
    [InlineData("＞＝９０％", "≥90%")]
    [InlineData("不超过1,700,000.50元", "≤1700000.5元")]
    [InlineData("大于8小时", ">8小时")]
    [InlineData("低于30天", "<30天")]
    [InlineData("等于113人", "=113人")]
    [InlineData("113人", "113人")]
    [InlineData("95%～98%", "95-98%")]
    [InlineData("2023年6月30日之前", "2023年6月30日")]
    [InlineData("12月前", "12月底")]
    [InlineData("2023.1至2023.9", "2023.01-2023.09")]
    [InlineData(" 明显改善 ", "明显改善")]
    [InlineData("≥972023年12月底前", "")]
    public void a_meaning_prints_as_plainly_as_it_can(string raw, string printed) => Assert.Equal(printed, TargetGrammar.Print(TargetValue.Read(raw).Meaning));

    [Theory]
    [InlineData("≥95%", "%", true, false)]
    [InlineData("5‰", "‰", true, false)]
    [InlineData("95-98%", "%", true, false)]
    [InlineData("1,700,000元", "元", false, true)]
    [InlineData("≥1.7万元", "万元", false, true)]
    [InlineData("2-3亿元", "亿元", false, true)]
    [InlineData("113人", "人", false, false)]
    [InlineData("100", null, false, false)]
    [InlineData("2023年12月底前", null, false, false)]
    [InlineData("明显改善", null, false, false)]
    public void a_target_tells_its_unit_and_whether_it_is_a_rate_or_money(string raw, string? unit, bool isRate, bool isMoney)
    {
        var target = TargetValue.Read(raw);
        Assert.Equal((unit, isRate, isMoney), (target.Unit, target.IsRate, target.IsMoney));
    }

    [Fact]
    public void any_text_is_read_and_kept_as_it_is() => Gen.OneOf(Gen.String, NearTargets).Sample(text =>
    {
        var target = TargetValue.Read(text);
        return target.Raw == text && target.ToString() == text && target.Meaning is not null;
    }, iter: 5_000);

    [Fact]
    public void what_is_printed_reads_back_to_the_same_meaning() => Meanings.Sample(meaning =>
        TargetValue.Read(TargetGrammar.Print(meaning)).Meaning == meaning, iter: 5_000);

    [Fact]
    public void whatever_is_read_prints_to_the_same_meaning() => NearTargets.Select(TargetGrammar.Read)
        .Where(meaning => meaning is not Unreadable)
        .Sample(meaning => TargetGrammar.Read(TargetGrammar.Print(meaning)) == meaning, iter: 5_000);

    static readonly Gen<string> NearTargets = Gen.OneOf(
        "≥", "<=", "不低于", "不", "1", "2023", ",000", ".5", ".01", "٣", "３", "%", "％", "万元", "人",
        "年", "月", "日", "底", "前", "之", "-", "～", "至", " ", "好").Array[0, 8].Select(string.Concat);
    static readonly Gen<decimal> Numbers = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 999], Gen.Int[0, 6],
        (low, middle, scale) => new decimal(low, middle, 0, isNegative: false, (byte)scale));
    static readonly Gen<string?> Units = Gen.OneOf<string?>(null, "%", "‰", "元", "万元", "亿元", "人", "人次", "月", "个月", "年", "天", "㎡", "平方米", "千瓦时");
    static readonly Gen<TargetMeaning> Meanings = Gen.OneOf(
        Gen.Select(Gen.Enum<TargetOperator>(), Numbers, Units, (sign, number, unit) => (TargetMeaning)new Compare(sign, number, unit)),
        Gen.Select(Numbers, Units, (number, unit) => (TargetMeaning)new Compare(Equal, number, unit, OperatorWritten: false)),
        Gen.Select(Numbers, Numbers, Units, (a, b, unit) => (TargetMeaning)new TargetMeaning.Range(Math.Min(a, b), Math.Max(a, b), unit)),
        Gen.Date.Select(day => (TargetMeaning)new Deadline(null, day.Month, day.Day)),
        Gen.Select(Gen.Int[2000, 2099], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => (TargetMeaning)new Deadline(year, month, day)),
        Gen.Select(Gen.Int[2000, 2099].Nullable(), Gen.Int[1, 12], (year, month) => (TargetMeaning)new Deadline(year, month, null)),
        Gen.Select(Gen.Int[2000, 2049], Gen.Int[1, 12], Gen.Int[2050, 2099], Gen.Int[1, 12], (y1, m1, y2, m2) => (TargetMeaning)new Period(y1, m1, y2, m2)),
        Gen.OneOf("明显改善", "有所 提升", "长期").Select(text => (TargetMeaning)new Qualitative(text)));
}
