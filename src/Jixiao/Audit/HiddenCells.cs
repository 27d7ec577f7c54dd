using Jixiao.Domain.Comparing;

namespace Jixiao.Audit;

/// <summary>A column that rows have and their form does not show.</summary>
static class HiddenCells
{
    /// <summary>The rows where it changed, with nothing but it; no list where there are none.</summary>
    public static IEnumerable<ListDifference> Of(Difference told, string list, string name)
    {
        var rows = told.List(list).Rows.Where(row => row.Change is RowChange.Changed && row.Field(name)!.Differs)
            .Select(row => row with { IsMoved = false, Fields = [row.Field(name)!] }).ToList();
        return rows is [] ? [] : [new(list, rows)];
    }
}
