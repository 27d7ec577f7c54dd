using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

public sealed class SettingEscalation
{
    static readonly EscalationSet Set = new(new(2, 3, 4), new(2023, 7, 1), "从严", "遵财绩〔2023〕9号");
    static readonly SetEscalation Wanted = new(new(2, 3, 4), new(2023, 7, 1), "从严", "遵财绩〔2023〕9号");

    [Fact]
    public void it_is_set_from_a_day_on_and_the_same_again_changes_nothing()
    {
        Given<RuleBook>().When(Wanted).Then(Set);
        Given<RuleBook>(Set).When(Wanted).ThenNothing();
        Given<RuleBook>(Set).When(Wanted with { Reason = "更严" }).Then(Set with { Reason = "更严" });
    }

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(3, 61, 5)]
    [InlineData(3, 5, -1)]
    public void a_step_takes_1_to_60_days(int lead, int department, int bureau) => Given<RuleBook>().When(Wanted with { Steps = new(lead, department, bureau) }).ThenBreaks("escalation/days");

    [Fact]
    public void it_needs_a_reason() => Given<RuleBook>().When(Wanted with { Reason = " " }).ThenBreaks("escalation/no-reason");

    [Fact]
    public void before_the_first_setting_the_usual_practice_holds() =>
        Given<RuleBook>(Set).ThenState(book => Assert.Equal((EscalationSteps.Usual, Set.Steps), (book.EscalationOn(new(2023, 6, 30)), book.EscalationOn(new(2023, 7, 1)))));

    [Fact]
    public void a_red_alert_takes_half_the_days() =>
        Assert.Equal([1, 2, 2], new[] { EscalationLevel.Lead, EscalationLevel.Department, EscalationLevel.Bureau }.Select(level => Set.Steps.DaysTo(level, Severity.Red)));
}
