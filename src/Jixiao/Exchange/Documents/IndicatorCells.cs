namespace Jixiao.Exchange.Documents;

/// <summary>One row of the indicator part, by column, before its values are read.</summary>
sealed record IndicatorCells(IReadOnlyDictionary<IndicatorColumn, string> Texts)
{
    public string this[IndicatorColumn column] => Texts.GetValueOrDefault(column, "");

    /// <summary>Whether it carries on the row above, which a page cut in two: it names no level and lacks a name or a target, without which no row is one.</summary>
    public bool CarriesOn => this[IndicatorColumn.Level1] == "" && this[IndicatorColumn.Level2] == "" && !(HasName && HasTarget);

    public bool IsIndicator => HasName || HasTarget;

    public int Length => Texts.Values.Sum(text => text.Length);

    /// <summary>Both halves of a row that was cut in two.</summary>
    public IndicatorCells Join(IndicatorCells rest) =>
        new(Texts.ToDictionary(pair => pair.Key, pair => string.Join('\n', new[] { pair.Value, rest[pair.Key] }.Where(text => text.Length > 0))));

    bool HasName => this[IndicatorColumn.Name] != "";

    bool HasTarget => this[IndicatorColumn.Target] != "";

    // A level is a short word; filling down anything else would copy it into every row.
    bool HasLevels => this[IndicatorColumn.Level1].Length <= 200 && this[IndicatorColumn.Level2].Length <= 200;

    /// <summary>A blank level means the level above; a blank second level does so only under the same first level.</summary>
    public IndicatorCells Under(IndicatorCells? above)
    {
        if (above is not { HasLevels: true })
            return this;
        var filled = new Dictionary<IndicatorColumn, string>(Texts);
        if (this[IndicatorColumn.Level1] == "")
            filled[IndicatorColumn.Level1] = above[IndicatorColumn.Level1];
        if (this[IndicatorColumn.Level2] == "" && filled[IndicatorColumn.Level1] == above[IndicatorColumn.Level1])
            filled[IndicatorColumn.Level2] = above[IndicatorColumn.Level2];
        return new(filled);
    }
}
