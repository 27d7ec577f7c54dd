using Jixiao.Domain;
using Jixiao.Hosting.Commands;

namespace Jixiao.Seeding;

/// <summary>What somebody does at a moment, decided on whatever the moments before have led to.</summary>
/// <param name="At">When it is recorded.</param>
/// <param name="Do">Decides commands of one request; none where there is nothing to do.</param>
/// <param name="Row">The treasury's row that it is; null for a request of a person.</param>
sealed record Act(DateTimeOffset At, Actor By, Action<Telling> Do, TreasuryRow? Row = null);

/// <summary>A row of the treasury's batch.</summary>
sealed record TreasuryRow(string Id, SourceFile File, int Line);

/// <summary>A chapter as it is told: moment by moment, every command decided by the domain, every event folded and signed.</summary>
sealed class Telling(Dice dice)
{
    readonly List<SeededStream> streams = [];
    readonly List<SeededEvent> events = [];
    DateTimeOffset at;
    Signature signature = null!;

    /// <summary>Id of the request that is being told.</summary>
    public string Id => signature.Id;

    /// <summary>The day it is in Beijing.</summary>
    public DateOnly Today => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);

    public static Chapter Tell(IEnumerable<Act> acts, Dice dice)
    {
        var telling = new Telling(dice);
        foreach (var act in acts.OrderBy(act => act.At))
            telling.Tell(act);
        return new(telling.streams, telling.events);
    }

    /// <summary>Decides a command on the stream as it is by now.</summary>
    public void Decide<T>(SeededStream<T> stream, ICommand<T> command)
        where T : class, IFolded<T>
    {
        foreach (var data in command.Decide(stream.State).ToList())
        {
            if (stream.Version == 0)
            {
                stream.Begun = at;
                streams.Add(stream);
            }
            stream.State = stream.State.Evolve(data);
            stream.Touched = at;
            events.Add(new(stream, stream.Version, dice.Id(), data, at, signature));
        }
    }

    void Tell(Act act)
    {
        at = act.At;
        signature = new(act.Row?.Id ?? dice.Id().ToString("n"), dice.Id().ToString("n"), act.By, act.Row?.File, act.Row is { } row ? $"第{row.Line}行" : null);
        act.Do(this);
    }
}
