namespace Jixiao.Domain;

/// <summary>A state that is nothing but the fold of its stream's events, in their order.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IFolded<TSelf>
    where TSelf : IFolded<TSelf>
{
    /// <summary>Every kind of event that its stream may hold.</summary>
    static abstract IReadOnlyList<Type> Events { get; }

    /// <summary>The state of a stream before its first event.</summary>
    static abstract TSelf Empty(string key);

    /// <summary>Number of events folded so far; 0 for a stream that does not exist.</summary>
    long Version { get; }

    /// <summary>The state after one more event. Pure: no clock, no randomness, no input or output. An event of a kind it does not know counts as a version and changes nothing else.</summary>
    TSelf Evolve(object @event);
}
