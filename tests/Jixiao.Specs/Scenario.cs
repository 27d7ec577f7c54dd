using Jixiao.Domain;

namespace Jixiao.Specs;

/// <summary>A spec in three steps: the history that was, the command given, the facts that follow.</summary>
static class Scenario
{
    /// <summary>The events that a stream has so far; none for a stream that does not exist.</summary>
    public static History<TState> Given<TState>(params IEnumerable<object> events) where TState : IFolded<TState> =>
        new(events.Aggregate(TState.Empty("stream"), (state, @event) => state.Evolve(@event)));
}

/// <summary>A stream's state, ready for a command.</summary>
sealed record History<TState>(TState State) where TState : IFolded<TState>
{
    public Outcome<TState> When(ICommand<TState> command) => new(State, command);

    /// <summary>For a fact about the fold itself, without a command.</summary>
    public void ThenState(Action<TState> isSo) => isSo(State);
}

/// <summary>What a command leads to. Nothing is decided before it is asked for.</summary>
sealed class Outcome<TState>(TState state, ICommand<TState> command) where TState : IFolded<TState>
{
    public void Then(params object[] events) => Assert.Equal(events, Decided(), Sameness.OfFacts);

    public void ThenNothing() => Assert.Empty(Decided());

    public void ThenBreaks(string code) => Assert.Equal(code, Assert.Throws<RuleBroken>(Decided).Code);

    public void ThenState(Action<TState> isSo) => isSo(Decided().Aggregate(state, (folded, @event) => folded.Evolve(@event)));

    object[] Decided() => [.. command.Decide(state)];
}
