using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;

namespace Jixiao.Audit;

/// <summary>The state of any stream, so that the past of all of them is told in one way.</summary>
/// <param name="Now">The domain's own state.</param>
public sealed record StreamState(object Now, Func<object, StreamState> After)
{
    /// <summary>A stream before its first event; null for a key that no stream has.</summary>
    public static StreamState? Of(string stream) => stream.Split('/')[0] switch
    {
        "goal-table" => Of(GoalTable.Empty(stream)),
        "unit-goals" => Of(UnitYearGoals.Empty(stream)),
        "alert" => Of(Alert.Empty(stream)),
        "unit" => Of(Unit.Empty(stream)),
        "department" => Of(Department.Empty(stream)),
        "round" => Of(Round.Empty(stream)),
        "reserve" => Of(Reserve.Empty(stream)),
        RuleBook.Key => Of(RuleBook.Empty(stream)),
        _ => null,
    };

    /// <summary>What the stream is called, as far as it has a name of its own.</summary>
    public string? Name => Now switch
    {
        GoalTable table => table.ProjectName,
        Alert alert => alert.Title,
        Unit unit => unit.Name,
        Department department => department.Name,
        Round round => round.Name,
        Reserve reserve => reserve.Name,
        _ => null,
    };

    static StreamState Of<T>(T state)
        where T : class, IFolded<T> => new(state, e => Of(state.Evolve(e)));
}
