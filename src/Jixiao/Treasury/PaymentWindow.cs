using Jixiao.Domain;

namespace Jixiao.Treasury;

/// <summary>
/// So many rows of a file as are held at once. Within it rows may be taken in any order but that of one table, so no id stands in it twice. Units are taken one
/// after another: a table's state is read and written once for all of its rows.
/// </summary>
sealed class PaymentWindow
{
    const int Most = 50_000;

    readonly HashSet<string> ids = [];

    /// <summary>Rows of the right shape, of units that are known.</summary>
    public List<PaymentRow> Rows { get; } = [];

    public List<RefusedRow> Refused { get; } = [];

    public int Count => Rows.Count + Refused.Count;

    public static IEnumerable<PaymentWindow> Of(IEnumerable<RowCells> file, PayableUnits units)
    {
        var window = new PaymentWindow();
        foreach (var cells in file)
        {
            if (window.Count == Most || window.ids.Contains(cells.Id))
            {
                yield return window;
                window = new();
            }
            window.Take(cells, units);
        }
        if (window.Count > 0)
            yield return window;
    }

    /// <summary>The rows unit by unit, each unit's in the order of the file, at most so many at a time.</summary>
    public static IEnumerable<IReadOnlyList<PaymentRow>> Groups(IEnumerable<PaymentRow> rows, int size)
    {
        // A session of Marten's knows a stream by its key alone: two units' tables of one key need one each.
        var (group, units) = (new List<PaymentRow>(), new Dictionary<string, string>());
        foreach (var row in rows.OrderBy(row => row.Table.Tenant, StringComparer.Ordinal))
        {
            if (group.Count == size || units.GetValueOrDefault(row.Table.Stream, row.Table.Tenant) != row.Table.Tenant)
            {
                yield return group;
                (group, units) = ([], []);
            }
            group.Add(row);
            units[row.Table.Stream] = row.Table.Tenant;
        }
        if (group is not [])
            yield return group;
    }

    void Take(RowCells cells, PayableUnits units)
    {
        try
        {
            var row = cells.Read(units);
            ids.Add(row.Id);
            Rows.Add(row);
        }
        catch (RuleBroken why)
        {
            Refused.Add(RefusedRow.Of(cells.Number, cells.Id, why));
        }
    }
}
