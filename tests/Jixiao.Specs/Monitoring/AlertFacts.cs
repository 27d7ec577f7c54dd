using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using Jixiao.Domain.Units;

namespace Jixiao.Specs.Monitoring;

/// <summary>Findings and facts for specs about alerts: 60 % of 17,000 yuan planned, at first half of that paid, then most of it.</summary>
static class AlertFacts
{
    public static readonly UnitCode Unit = UnitCode.Parse("130281-430001");
    public const string Subject = "goal-table/2023/13028123P00031710001F";
    public static readonly Figures HalfPaid = Paid(5_100, 50);
    public static readonly Figures MostPaid = Paid(7_140, 70);
    public static readonly AlertRaised Raised = new(Unit, SpendBehindPlan.Name, Subject, "安可计算机购置", Severity.Red, HalfPaid, new(2023, 6, 30));
    public static readonly AlertUpdated Updated = new(Severity.Yellow, MostPaid, new(2023, 7, 1));
    public static readonly AlertCleared Cleared = new(new(2023, 7, 2));

    static Figures Paid(int yuan, decimal reached) =>
        Figures.None.With("adjusted", Money.Yuan(17_000)).With("executed", Money.Yuan(yuan)).With("plannedPercent", 60m).With("usualPercent", 50m).With("reachedPercent", reached);
}
