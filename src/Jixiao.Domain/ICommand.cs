namespace Jixiao.Domain;

/// <summary>What a person, a file or a job wants of one stream; it decides by itself which events follow.</summary>
/// <typeparam name="TState">The state of the stream it is decided on.</typeparam>
public interface ICommand<in TState>
{
    /// <summary>The events that follow; none when there is nothing to do.</summary>
    /// <exception cref="RuleBroken">The rules forbid it; nothing changes.</exception>
    IEnumerable<object> Decide(TState state);
}

/// <summary>A command that may be the first of its stream. Any other command on a stream that does not exist is answered "not found".</summary>
public interface IBegin;
