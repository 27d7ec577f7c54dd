namespace Jixiao.Domain.Monitoring;

/// <summary>What every act on an alert looks at first.</summary>
static class AlertRules
{
    /// <summary>Refuses an act on an alert that is over.</summary>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>.</exception>
    public static void RequireOpen(this Alert alert)
    {
        alert.RequireNotClosed();
        if (!alert.IsOpen)
            throw new RuleBroken("alert/not-open", $"该预警已于{alert.AsOf:yyyy年M月d日}解除，不再需要处置。");
    }

    /// <summary>Refuses an act on an alert that the bureau closed.</summary>
    /// <exception cref="RuleBroken"><c>alert/closed</c>.</exception>
    public static void RequireNotClosed(this Alert alert)
    {
        if (alert.Handling is Handling.Closed)
            throw new RuleBroken("alert/closed", "该预警已核实销号。");
    }

    /// <summary>Refuses an answer of the unit to an alert that is over, or that the bureau has to verify.</summary>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/reported</c>.</exception>
    public static void RequireAnswerable(this Alert alert)
    {
        alert.RequireOpen();
        if (alert.Handling is Handling.Reported)
            throw new RuleBroken("alert/reported", "整改情况已报送，等待财政部门核实。");
    }

    /// <summary>Refuses what was left blank.</summary>
    /// <exception cref="RuleBroken">The code that is given.</exception>
    public static void RequireText(string text, string code, string sentence)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken(code, sentence);
    }
}
