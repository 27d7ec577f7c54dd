using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>退回未改: what was sent back to the unit is not handed in again for too long.</summary>
public static class ReturnWaiting
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Name = "return-waiting";

    /// <summary>The rule: more working days with the unit than so many.</summary>
    public static WatchRule<WaitingFacts> Rule { get; } = new(Name, [new("days", 5, 1, 90)], Check);

    static Finding? Check(WaitingFacts facts, RuleInForce rule) => facts.Standing.Stage is Stage.Returned && facts.Workdays > rule["days"]
        ? new(Severity.Yellow, Figures.None.With("since", facts.Since).With("days", rule["days"]).With("times", facts.Standing.TimesReturned))
        : null;
}
