namespace Jixiao.Exchange.Documents;

/// <summary>How sure the reader is of a value. The preview marks everything below <see cref="Sure"/>.</summary>
static class Confidence
{
    /// <summary>Written plainly, or plainly blank.</summary>
    public const decimal Sure = 1m;

    /// <summary>Read by a convention of the form, as a number without operator means "equal".</summary>
    public const decimal Likely = 0.9m;

    /// <summary>One of several possible readings.</summary>
    public const decimal Doubtful = 0.6m;

    /// <summary>Not read at all.</summary>
    public const decimal None = 0m;
}
