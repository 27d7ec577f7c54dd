using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;

namespace Jixiao.GoalTables;

/// <summary>What was typed, read: the content it makes, and everything that is wrong with it, by the rows of the editor.</summary>
/// <param name="Content">Cells that cannot be read are blank in it.</param>
/// <param name="Problems">Slips of the pen first.</param>
/// <param name="HasSlips">Whether a cell cannot be read, so that the content is not what was meant and cannot be saved.</param>
public sealed record ReadContent(GoalTableContent Content, IReadOnlyList<ContentProblem> Problems, bool HasSlips)
{
    /// <summary>Reads everything; never throws.</summary>
    public static ReadContent Of(TypedContent typed, FiscalYear year, string? framework)
    {
        var slips = new List<ContentProblem>();
        var filled = typed.Rows.Select((row, index) => (row, Number: index + 1)).Where(at => !at.row.IsBlank).ToList();
        var content = new GoalTableContent(
            typed.Name,
            new(Amount(typed.Total, ContentField.Budget, slips), Amount(typed.Fiscal, ContentField.Fiscal, slips), Amount(typed.Other, ContentField.Other, slips)),
            typed.Use,
            new([.. typed.Points.Select(point => Point(point, year, slips)).OfType<CheckPoint>()]),
            [.. typed.Goals.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            [.. filled.Select(at => Row(at.row))]);
        var levels = IndicatorFramework.All.FirstOrDefault(f => f.Id == framework) ?? IndicatorFramework.Of(content.Indicators);
        var problems = ContentProblems.Of(content, levels).Where(p => !slips.Any(slip => slip.Place == p.Place)).Select(p => Placed(p, [.. filled.Select(at => at.Number)]));
        return new(content, [.. slips, .. problems], slips.Count > 0);
    }

    /// <summary>The content itself when it can be saved.</summary>
    /// <exception cref="RuleBroken"><c>content/slips</c> naming the first.</exception>
    public GoalTableContent Readable => HasSlips ? throw new RuleBroken("content/slips", $"有内容无法识别：{Problems[0].Sentence}") : Content;

    // Blank rows of the editor are none of the content; a problem is shown at the row that people see.
    static ContentProblem Placed(ContentProblem problem, int[] numbers) =>
        problem.Place.Row is { } row ? problem with { Place = problem.Place with { Row = numbers[row - 1] } } : problem;

    static Money? Amount(string text, ContentField field, List<ContentProblem> slips)
    {
        try
        {
            return text.Length == 0 ? null : HttpJson.WanYuan(text);
        }
        catch (RuleBroken slip)
        {
            slips.Add(new(new(field), slip.Code, slip.Message, true));
            return null;
        }
    }

    static CheckPoint? Point(TypedPoint typed, FiscalYear year, List<ContentProblem> slips)
    {
        if (typed.Percent.Length == 0)
            return null;
        if (DateOnly.TryParseExact(typed.By, "yyyy-MM-dd", out var day) && year.Contains(day)
            && decimal.TryParse(typed.Percent.TrimEnd('%', '％'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            return day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? CheckPoint.EndOf(day.Month, percent) : new(day.Month, day.Day, percent);
        slips.Add(new(new(ContentField.Plan), "plan/malformed", $"资金支出计划“{typed.By} {typed.Percent}”无法识别。", true));
        return null;
    }

    static IndicatorContent Row(TypedRow row)
    {
        var target = TargetValue.Read(row.Target);
        int? id = int.TryParse(row.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(id, row.Level1, row.Level2, row.Name, row.Description, target, row.AccrualOf(target), row.Basis);
    }
}
