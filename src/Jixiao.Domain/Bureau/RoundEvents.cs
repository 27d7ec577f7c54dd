using Jixiao.Domain.Units;

namespace Jixiao.Domain.Bureau;

/// <summary>The days that a monitoring round is about, first and last included.</summary>
public sealed record Period(DateOnly From, DateOnly To);

/// <summary>The bureau called units to declare, to report or to evaluate themselves. First event of its stream.</summary>
/// <param name="Year">The budget year it is about.</param>
/// <param name="Kind">What it calls for.</param>
/// <param name="Number">1, 2, … within its year and kind.</param>
/// <param name="Name">As the notice calls it, 2023年上半年绩效监控.</param>
/// <param name="Units">The units it is for; null for all of the division, those to come included.</param>
/// <param name="OpensOn">The first day.</param>
/// <param name="ClosesOn">The last day on time.</param>
/// <param name="FormVersion">Which version of the form is filled in.</param>
/// <param name="Period">The days it is about; null unless it is monitoring.</param>
public sealed record RoundOrdered(
    FiscalYear Year, RoundKind Kind, int Number, string Name, IReadOnlyList<UnitCode>? Units, DateOnly OpensOn, DateOnly ClosesOn, string FormVersion, Period? Period);

/// <summary>A round was given more time.</summary>
/// <param name="ClosesOn">The last day on time from now on.</param>
/// <param name="Reason">延期原因.</param>
public sealed record RoundExtended(DateOnly ClosesOn, string Reason);

/// <summary>A round is now for these units; null for all of the division.</summary>
public sealed record RoundUnitsChanged(IReadOnlyList<UnitCode>? Units);

/// <summary>A round was ended: nothing handed in later belongs to it.</summary>
public sealed record RoundEnded;
