using System.Globalization;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;

namespace Jixiao.LifeCycle;

/// <summary>The form of a round that a route names: a goal table, and the number of the round within its year and kind.</summary>
public abstract record RoundFormRoute(TableRoute Table, int Number, RoundKind Kind) : IRouteTo<GoalTable>
{
    public string Tenant => Table.Tenant;

    public string Stream => Table.Stream;

    /// <summary>Key of the round's stream in the bureau's tenant.</summary>
    public string Round => Domain.Bureau.Round.Key(Table.Year, Kind, Number);

    /// <summary>What a form's working copies are kept under, apart from those of the table's own content.</summary>
    public string Copy => $"{Stream}/{Kind.Slug()}/{Number}";

    /// <summary>The number of the round that an address names; null when it names none.</summary>
    public static int? NumberIn(HttpContext http) =>
        int.TryParse(http.Request.RouteValues["no"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
