namespace Jixiao.Bureau.Facts;

/// <summary>Folds whole streams one after the other, as their events come in order.</summary>
public sealed class StreamByStream(FactRows rows)
{
    TableFold? fold;
    (string, string) current;

    public void Take(RawEvent e)
    {
        if (fold is null || current != (e.Tenant, e.Stream))
        {
            End();
            (fold, current) = (TableFold.Begin(e), (e.Tenant, e.Stream));
        }
        fold.Take(e, rows);
    }

    /// <summary>Writes what holds after the last event.</summary>
    public void End()
    {
        fold?.End(rows);
        fold = null;
    }
}
