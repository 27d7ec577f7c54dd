using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Rounds;

/// <summary>The units that a round names are units of its division that the bureau knows.</summary>
static class CalledUnits
{
    public static IReadOnlyList<UnitCode>? Of(DivisionCode division, IReadOnlyList<string>? numbers) =>
        numbers?.Select(number => UnitCode.Parse($"{division}-{number}")).ToList();

    public static async Task Check(Round round, IQuerySession register, CancellationToken stop)
    {
        if (round.Units is not { } called)
            return;
        var known = (await register.LoadManyAsync<Unit>(stop, called.Select(Unit.Key))).Select(unit => unit.Code).ToHashSet();
        if (called.Where(unit => !known.Contains(unit)).ToList() is [var unknown, ..])
            throw new RuleBroken("round/unknown-unit", $"单位{unknown.Number}尚未登记。");
    }
}
