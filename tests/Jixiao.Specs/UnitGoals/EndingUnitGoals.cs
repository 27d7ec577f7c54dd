using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class EndingUnitGoals
{
    [Fact]
    public void the_unit_gives_up_a_draft_and_what_came_back()
    {
        Given<UnitYearGoals>(Complete).When(new DiscardUnitGoals("重新编制")).Then(new UnitGoalsDiscarded("重新编制"));
        Given<UnitYearGoals>([.. Complete, Submitted, Returned(Holder.Department)]).When(new DiscardUnitGoals("重新编制")).Then(new UnitGoalsDiscarded("重新编制"));
        Given<UnitYearGoals>(Complete).When(new DiscardUnitGoals("")).ThenBreaks("discard/no-reason");
    }

    [Fact]
    public void the_bureau_gives_up_only_what_it_graded_poor()
    {
        var poor = Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Poor)]);
        poor.When(new DiscardUnitGoals("不予批复", Holder.Bureau)).Then(new UnitGoalsDiscarded("不予批复"));
        poor.When(new DiscardUnitGoals("重新编制")).ThenBreaks("discard/wrong-stage");
        Given<UnitYearGoals>([.. Complete, Submitted, Passed, Graded(Grade.Good)]).When(new DiscardUnitGoals("不予批复", Holder.Bureau)).ThenBreaks("discard/wrong-stage");
        Given<UnitYearGoals>(Complete).When(new DiscardUnitGoals("不予批复", Holder.Bureau)).ThenBreaks("discard/wrong-stage");
    }

    [Fact]
    public void goals_are_archived_only_after_their_year_and_without_a_pending_adjustment()
    {
        Given<UnitYearGoals>(Executing).When(new ArchiveUnitGoals(new(2023, 12, 31))).ThenBreaks("archive/year-not-over");
        Given<UnitYearGoals>(Executing).When(new ArchiveUnitGoals(new(2024, 1, 1))).Then(new UnitGoalsArchived(new(2024, 1, 1)));
        Given<UnitYearGoals>([.. Executing, new UnitGoalsAdjustmentRequested(Content(), "职责变化", null)])
            .When(new ArchiveUnitGoals(new(2024, 1, 1))).ThenBreaks("archive/adjustment-pending");
        Given<UnitYearGoals>(Complete).When(new ArchiveUnitGoals(new(2024, 1, 1))).ThenBreaks("archive/wrong-stage");
    }

    [Fact]
    public void goals_are_archived_only_once_their_self_evaluation_is_accepted()
    {
        object[] handedIn = [.. UnitSelfEvaluationFacts.Approved, UnitSelfEvaluationFacts.HandedIn];
        var on = UnitSelfEvaluationFacts.Day;
        Given<UnitYearGoals>(handedIn).When(new ArchiveUnitGoals(on)).ThenBreaks("archive/self-evaluation-open");
        Given<UnitYearGoals>([.. handedIn, new UnitSelfEvaluationReturned(UnitSelfEvaluationFacts.Key, "不清", [], on)]).When(new ArchiveUnitGoals(on)).ThenBreaks("archive/self-evaluation-open");
        Given<UnitYearGoals>([.. handedIn, new UnitSelfEvaluationReviewed(UnitSelfEvaluationFacts.Key, [], 78, Grade.Fair, null, on)]).When(new ArchiveUnitGoals(on)).Then(new UnitGoalsArchived(on));
    }
}
