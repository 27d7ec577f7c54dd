using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>What the rules about a round judge, for one of the units it calls.</summary>
/// <param name="Round">The round.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Due">How many of its tables the round wants.</param>
/// <param name="HandedIn">How many of them were handed in.</param>
/// <param name="Day">The day asked of.</param>
public sealed record RoundFacts(Round Round, UnitCode Unit, int Due, int HandedIn, DateOnly Day)
{
    /// <summary>Of a unit's tables; those of other years count nowhere.</summary>
    public static RoundFacts Of(Round round, UnitCode unit, IEnumerable<GoalTable> tables, DateOnly day)
    {
        var wanted = tables.Where(table => table.Year == round.Year).Select(table => IsHandedIn(round, table)).OfType<bool>().ToList();
        return new(round, unit, wanted.Count, wanted.Count(isIn => isIn), day);
    }

    /// <summary>Whether the round runs on the day or is past it, and was not ended: what was ended calls for nothing.</summary>
    public bool Calls => !Round.IsEnded && Round.OpensOn <= Day;

    /// <summary>Whether something is still to be handed in; a unit without any table has declared nothing.</summary>
    public bool IsMissing => HandedIn < Due || (Due == 0 && Round.Kind is RoundKind.Declaration);

    /// <summary>The figures behind it: until when, how many of how many.</summary>
    public Figures Figures => Figures.None.With("closesOn", Round.ClosesOn).With("handedIn", HandedIn).With("due", Due);

    /// <summary>
    /// Whether a table was handed in to the round; null where the round does not want it. A declaration wants every table that was not given up, monitoring the form of
    /// every one that executes, self-evaluation that of every one that was approved and is not archived.
    /// </summary>
    static bool? IsHandedIn(Round round, GoalTable table) => (round.Kind, table.Standing.Stage) switch
    {
        (RoundKind.Declaration, Stage.None or Stage.Discarded) => null,
        (RoundKind.Declaration, var stage) => stage is not (Stage.Draft or Stage.Returned),
        (RoundKind.Monitoring, Stage.Approved) => table.MonitoredIn(round.Id) is { Stage: not MonitoringStage.Returned },
        (RoundKind.SelfEvaluation, Stage.Approved or Stage.SelfEvaluated or Stage.Evaluated) => table.SelfEvaluatedIn(round.Id) is { Stage: not SelfEvaluationStage.Returned },
        _ => null,
    };
}
