namespace Jixiao.Bureau.Rollups;

/// <summary>Tables that have certain keys, those of the rows they stand in. Of one grouping there is one key at most.</summary>
public sealed record RollupFilter
{
    public static RollupFilter Everything { get; } = new();

    public IReadOnlyDictionary<RollupBy, string> Keys { get; private init; } = new Dictionary<RollupBy, string>();

    public string? this[RollupBy by] => Keys.GetValueOrDefault(by);

    /// <summary>The tables of a row of what was asked so far.</summary>
    public RollupFilter And(RollupBy by, string key) => new() { Keys = new Dictionary<RollupBy, string>(Keys) { [by] = key } };
}
