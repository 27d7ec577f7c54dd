using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.GoalTables;

public sealed class StatingTheImpossible
{
    static readonly GoalTableContent Sound = new("安可计算机购置", Budget.OfFiscal(Money.Yuan(17_000)), "购置", new([CheckPoint.EndOf(12, 100)]), [], []);

    [Fact]
    public void a_sound_content_may_be_stated() => Assert.Same(Sound, Sound.Checked());

    [Fact]
    public void a_project_without_a_name_is_refused() => Breaks("goal-table/no-name", Sound with { ProjectName = " " });

    [Fact]
    public void a_negative_amount_is_refused_in_every_cell()
    {
        var less = Money.Fen(-1);
        Breaks("budget/negative", Sound with { Budget = new(less, null, null) });
        Breaks("budget/negative", Sound with { Budget = new(null, less, null) });
        Breaks("budget/negative", Sound with { Budget = new(null, null, less) });
    }

    [Fact]
    public void a_plan_stays_between_nothing_and_all()
    {
        Breaks("plan/out-of-range", Sound with { Plan = new([CheckPoint.EndOf(6, -0.01m)]) });
        Breaks("plan/out-of-range", Sound with { Plan = new([CheckPoint.EndOf(6, 100.01m)]) });
        Assert.NotNull((Sound with { Plan = new([CheckPoint.EndOf(3, 0), CheckPoint.EndOf(6, 100)]) }).Checked());
    }

    static void Breaks(string code, GoalTableContent content) => Assert.Equal(code, Assert.Throws<RuleBroken>(content.Checked).Code);
}
