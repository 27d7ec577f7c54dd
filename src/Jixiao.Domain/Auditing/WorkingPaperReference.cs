using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.Auditing;

/// <summary>
/// What an auditor's working paper cites (工作底稿索引号): a goal table, or a unit's goals, as they were at a version, and a row of them. It stays true for ever, since a version never
/// changes: <c>130281/430001/2023/13028123P00031710001F/v12/3</c> is the third indicator row at version 12, without the last part the version itself.
/// </summary>
/// <param name="Unit">Whose it is, by the code of its registration.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Project">The project of the goal table; null for the unit's goals, written <c>unit-goals</c>.</param>
/// <param name="Version">Number of events, 1 for the first.</param>
/// <param name="Row">1 for the first row of the form at that version; null for all of it.</param>
public sealed record WorkingPaperReference(UnitCode Unit, FiscalYear Year, ProjectCode? Project, long Version, int? Row = null)
{
    const string Goals = "unit-goals";

    /// <summary>Reads what <see cref="ToString"/> wrote, with spaces around it and any case of letters; nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out WorkingPaperReference? reference) => (reference = Read(text?.Trim().Split('/') ?? [])) is not null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit.Division}/{Unit.Number}/{Year}/{Project?.ToString() ?? Goals}/v{Version}{(Row is { } row ? $"/{row}" : "")}");

    static WorkingPaperReference? Read(string[] parts) =>
        parts is [var division, var number, var year, var what, ['v' or 'V', .. var version], .. var rest] && rest.Length <= 1
        && UnitCode.TryParse($"{division}-{number}", out var unit) && FiscalYear.TryParse(year, out var of) && Named(what, out var project)
        && Number(version) is { } at && Optional(rest, out var row)
            ? new(unit, of, project, at, row)
            : null;

    static bool Named(string what, out ProjectCode? project)
    {
        project = ProjectCode.TryParse(what.ToUpperInvariant(), out var code) ? code : null;
        return project is not null || what.Equals(Goals, StringComparison.OrdinalIgnoreCase);
    }

    static bool Optional(string[] rest, out int? row)
    {
        row = rest is [var text] && Number(text) is { } number and <= int.MaxValue ? (int)number : null;
        return rest.Length == 0 || row is not null;
    }

    static long? Number(string text) => text is not ['0', ..] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
