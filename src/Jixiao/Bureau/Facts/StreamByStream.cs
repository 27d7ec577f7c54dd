using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;

namespace Jixiao.Bureau.Facts;

/// <summary>Folds whole streams one after the other, as their events come in order.</summary>
public sealed class StreamByStream(FactRows rows) : IWholeStreams
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

    public void End()
    {
        fold?.End(rows);
        fold = null;
    }
}
