using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Specs;

/// <summary>What every stage answers to every command, one line each; where it depends on the grade or on a pending adjustment, every case in the line.</summary>
static class StagesByCommands
{
    /// <summary>A state with its stage, and which case of the stage it is; empty where the stage has one alone.</summary>
    public sealed record Case<TState>(Stage Stage, string Name, TState State);

    /// <summary>A command with all it needs, as the table calls it.</summary>
    public sealed record Try<TState>(string Name, ICommand<TState> Command);

    public static IEnumerable<string> Lines<TState>(IReadOnlyList<Case<TState>> cases, IReadOnlyList<Try<TState>> commands) =>
        cases.GroupBy(c => c.Stage).SelectMany(stage => commands.Select(c => $"{stage.Key} × {c.Name} → {Cell(stage, c.Command)}").Append(""));

    /// <summary>The command types of the domain that no try stands for.</summary>
    public static IEnumerable<string> Missing<TState>(IEnumerable<Try<TState>> commands) =>
        typeof(ICommand<TState>).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICommand<TState>)))
            .Except(commands.Select(c => c.Command.GetType())).Select(type => type.Name);

    static string Cell<TState>(IEnumerable<Case<TState>> stage, ICommand<TState> command)
    {
        var answers = stage.GroupBy(c => Answer(c.State, command), c => c.Name).ToList();
        return answers is [var one] ? one.Key : string.Join(" | ", answers.Select(a => $"{string.Join('、', a)}: {a.Key}"));
    }

    static string Answer<TState>(TState state, ICommand<TState> command)
    {
        try
        {
            return command.Decide(state).ToList() is [_, ..] events ? string.Join(", ", events.Select(Name)) : "nothing";
        }
        catch (RuleBroken broken)
        {
            return $"{broken.Code} {broken.Message}";
        }
    }

    static string Name(object @event) => @event is SpendRecorded { Broken: { } codes } ? $"{nameof(SpendRecorded)} ({string.Join(", ", codes)})" : @event.GetType().Name;
}
