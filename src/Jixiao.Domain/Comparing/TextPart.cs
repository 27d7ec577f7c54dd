namespace Jixiao.Domain.Comparing;

/// <summary>Whether words stand in both texts or in one.</summary>
public enum PartKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the newer alone.</summary>
    Added,

    /// <summary>In the older alone.</summary>
    Removed,
}

/// <summary>Neighbouring words that stand in both texts or in one. What is the same and what was removed give the older text, what is the same and what was added the newer.</summary>
public sealed record TextPart(PartKind Kind, string Text);
