namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>All that is to be written, table by table.</summary>
public class FlatRows
{
    readonly Dictionary<FlatTable, System.Collections.IList> rows = [];

    public int Count => rows.Values.Sum(list => list.Count);

    public List<TRow> Of<TRow>(FlatTable<TRow> table)
    {
        if (!rows.TryGetValue(table, out var list))
            rows[table] = list = new List<TRow>();
        return (List<TRow>)list;
    }

    public virtual void Clear() => rows.Clear();
}
