namespace Jixiao.LifeCycle;

/// <summary>One line of two contents side by side; empty on the side that has none.</summary>
public sealed record BothLine(string Label, string Before, string After)
{
    public bool Differs => Before != After;
}
