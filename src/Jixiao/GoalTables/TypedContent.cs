using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.LifeCycle;
using Jixiao.Web;

namespace Jixiao.GoalTables;

/// <summary>A goal table as it stands in the editor, letter by letter, what cannot be read included: amounts in 万元, goals one per line.</summary>
public sealed record TypedContent(
    string Name, string Total, string Fiscal, string Other, string Use, IReadOnlyList<TypedPoint> Points, string Goals, IReadOnlyList<TypedRow> Rows) : ITyped<TypedContent>
{
    /// <summary>What a content looks like in the editor.</summary>
    public static TypedContent Of(GoalTableContent content, FiscalYear year) => new(
        content.ProjectName, WanYuan(content.Budget.Total), WanYuan(content.Budget.Fiscal), WanYuan(content.Budget.Other), content.Use,
        content.Plan.CheckPoints is [] ? [.. UsualMonths.Select(month => TypedPoint.Of(CheckPoint.EndOf(month, 0), year) with { Percent = "" })] : [.. content.Plan.CheckPoints.Select(p => TypedPoint.Of(p, year))],
        string.Join('\n', content.Goals),
        [.. content.Indicators.Select(TypedRow.Of)]);

    /// <inheritdoc/>
    public static TypedContent Of(IFormCollection form) => new(
        form.One("name"), form.One("total"), form.One("fiscal"), form.One("other"), form.One("use"),
        [.. form.Lines("points.", "by", "percent").Select(cells => new TypedPoint(cells[0], cells[1]))],
        form.One("goals"),
        [.. form.Lines("rows.", "id", "level1", "level2", "name", "description", "target", "basis", "accrual").Select(TypedRow.Of)]);

    /// <inheritdoc/>
    public TypedContent After(string act) => RowAct.Parse(act) switch
    {
        { List: "rows" } rows => this with { Rows = rows.On(Rows, TypedRow.Blank) },
        { List: "points" } points => this with { Points = points.On(Points, new("", "")) },
        _ => this,
    };

    // The form's own check points; others can be typed.
    static readonly int[] UsualMonths = [3, 6, 10, 12];

    static string WanYuan(Money? money) => money?.InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A check point of the plan: a day as date fields write it, and a share.</summary>
public sealed record TypedPoint(string By, string Percent)
{
    public static TypedPoint Of(CheckPoint point, FiscalYear year) =>
        new(point.In(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), point.Percent.ToString("0.##", CultureInfo.InvariantCulture));
}

/// <summary>A row of the indicator grid. No accrual: it is guessed.</summary>
public sealed record TypedRow(string Id, string Level1, string Level2, string Name, string Description, string Target, string Basis, string Accrual)
{
    public static TypedRow Blank { get; } = new("", "", "", "", "", "", "", "");

    public bool IsBlank => this with { Id = "", Accrual = "" } == Blank;

    /// <summary>The accrual that was chosen, else the guess.</summary>
    public Domain.GoalTables.Accrual AccrualOf(TargetValue target) => Enum.GetNames<Domain.GoalTables.Accrual>().Contains(Accrual) ? Enum.Parse<Domain.GoalTables.Accrual>(Accrual) : Accruals.Guess(Level2, Name, target);

    public static TypedRow Of(IndicatorContent row) => new(
        row.Id?.ToString(CultureInfo.InvariantCulture) ?? "", row.Level1, row.Level2, row.Name, row.Description, row.Target.Raw, row.Basis,
        // What is guessed anyway follows the target when it is changed.
        row.Accrual == Accruals.Guess(row.Level2, row.Name, row.Target) ? "" : row.Accrual.ToString());

    internal static TypedRow Of(string[] cells) => new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
}
