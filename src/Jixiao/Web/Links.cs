using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Monitoring.Alerts;

namespace Jixiao.Web;

/// <summary>Addresses of the pages.</summary>
public static class Links
{
    public static string UnitYear(UnitCode unit, FiscalYear year) => $"/units/{unit}/years/{year}";

    /// <summary>As it was known at a moment; null for now.</summary>
    public static string UnitYear(UnitCode unit, FiscalYear year, DateTimeOffset? at) =>
        UnitYear(unit, year) + (at is null ? "" : QueryString.Create("at", MomentField.Exact(at)!));

    public static string Todo(UnitCode unit, FiscalYear year) => $"{UnitYear(unit, year)}/todo";

    public static string NewTable(UnitCode unit, FiscalYear year) => $"{UnitYear(unit, year)}/goal-tables/new";

    public static string EditGoals(UnitCode unit, FiscalYear year) => $"{UnitYear(unit, year)}/goals/edit";

    public static string SubmitGoals(UnitCode unit, FiscalYear year) => $"{UnitYear(unit, year)}/goals/submit";

    public static string Edit(TableRoute table) => $"{Table(table)}/edit";

    public static string Submit(TableRoute table) => $"{Table(table)}/submit";

    public static string Adjust(TableRoute table) => $"{Table(table)}/adjust";

    public static string Import(UnitCode unit) => $"/units/{unit}/imports";

    public static string Alerts(UnitCode unit) => $"/units/{unit}/alerts";

    public static string Alert(UnitCode unit, string key) => $"{Alerts(unit)}/{AlertRoute.IdOf(key)}";

    public static string Table(TableRoute table, long? version = null) =>
        $"/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}" + (version is { } v ? $"?version={v}" : "");

    public static string Score(TableRoute table) => $"{Table(table)}/score";

    /// <summary>An official form of a table as a file, as of a version or now.</summary>
    public static string Form(TableRoute table, string form, string format, long? version = null) =>
        $"/api/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}/forms/{form}.{format}" + PointOf(version, null);

    /// <summary>Where the actuals of a table are taken in from a workbook.</summary>
    public static string Actuals(TableRoute table) => $"{Table(table)}/actuals";

    public static string ActualsTemplate(TableRoute table) => $"/api/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}/templates/actuals.xlsx";

    /// <summary>A workbook to fill a goal table in: a table's own, or a new project's.</summary>
    public static string GoalTableTemplate(TableRoute table) => $"/api/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}/templates/goal-table.xlsx";

    public static string GoalTableTemplate(UnitCode unit, FiscalYear year) => $"/api/units/{unit}/years/{year}/templates/goal-table.xlsx";

    /// <summary>A unit's whole document as a file, as it was known at a moment or now.</summary>
    public static string Document(UnitCode unit, FiscalYear year, DateTimeOffset? at = null) => $"/api/units/{unit}/years/{year}/document.docx" + PointOf(null, at);

    /// <summary>All tables of a unit, packed.</summary>
    public static string Forms(UnitCode unit, FiscalYear year) => $"/api/units/{unit}/years/{year}/forms.zip";

    /// <summary>All tables of a division or of one department of it, packed.</summary>
    public static string Forms(DivisionCode division, FiscalYear year, string? department = null) =>
        $"/api/bureaus/{division}/years/{year}/forms.zip" + (department is null ? "" : QueryString.Create("department", department));

    public static string History(TableRoute table) => $"{Table(table)}/history";

    /// <summary>The table in the time machine: at a version, as known at a moment, or now.</summary>
    public static string Replay(TableRoute table, long? version = null, DateTimeOffset? at = null) => $"{Table(table)}/replay" + PointOf(version, at);

    /// <summary>Two points of a table's past side by side; without the second it is now, without the first the revision before it.</summary>
    public static string Difference(TableRoute table, long? from = null, long? to = null) => $"{Table(table)}/diff" + Between(from, to);

    /// <summary>A unit's goals in the time machine.</summary>
    public static string ReplayGoals(UnitCode unit, FiscalYear year, long? version = null, DateTimeOffset? at = null) => $"{UnitYear(unit, year)}/goals/replay" + PointOf(version, at);

    public static string GoalsDifference(UnitCode unit, FiscalYear year, long? from = null, long? to = null) => $"{UnitYear(unit, year)}/goals/diff" + Between(from, to);

    public static string References(DivisionCode division) => $"/audit/{division}/references";

    static string PointOf(long? version, DateTimeOffset? at) =>
        version is { } v ? $"?version={v}" : at is { } moment ? $"?at={moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", System.Globalization.CultureInfo.InvariantCulture)}" : "";

    static string Between(long? from, long? to) => (from, to) switch
    {
        (null, null) => "",
        (null, { } until) => $"?to={until}",
        ({ } since, null) => $"?from={since}",
        var (since, until) => $"?from={since}&to={until}",
    };

    public static string GoalsHistory(UnitCode unit, FiscalYear year) => $"{UnitYear(unit, year)}/goals/history";

    /// <summary>The past of any stream of a unit, for whoever is at home in the unit.</summary>
    public static string Stream(UnitCode unit, string stream) => $"/units/{unit}/streams/{stream}";

    /// <summary>The past of any stream of a division or of one of its units.</summary>
    public static string Stream(DivisionCode division, string tenant, string stream) => $"/audit/{division}/streams/{tenant}/{stream}";

    public static string AllRevisions(DivisionCode division) => $"/audit/{division}/revisions";

    public static string ChangesBetween(DivisionCode division) => $"/audit/{division}/changes";

    public static string Samples(DivisionCode division) => $"/audit/{division}/samples";

    public static string Overview(DivisionCode division, FiscalYear year) => $"/bureaus/{division}/years/{year}";

    /// <summary>The list of all tables with their lights.</summary>
    public static string Tables(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/tables";

    public static string Rollups(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/rollups";

    public static string Indicators(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/indicators";

    public static string Revisions(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/revisions";

    public static string Compare(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/comparison";

    /// <summary>Grades and ranking.</summary>
    public static string Scores(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/scores";

    /// <summary>What the scores would be by other rules.</summary>
    public static string ScoresTrial(DivisionCode division, FiscalYear year) => $"{Scores(division, year)}/trial";

    public static string ScoringRules(DivisionCode division) => $"{RuleBook(division)}/scoring";

    /// <summary>A monitoring round of the bureau; the latest where none is named.</summary>
    public static string Monitoring(DivisionCode division, FiscalYear year, int? round = null) => $"{Overview(division, year)}/monitoring" + (round is { } number ? $"/{number}" : "");

    /// <summary>A unit's tables in a monitoring round; the latest where none is named.</summary>
    public static string Monitoring(UnitCode unit, FiscalYear year, int? round = null) => $"{UnitYear(unit, year)}/monitoring" + (round is { } number ? $"/{number}" : "");

    /// <summary>A table's monitoring form of a round.</summary>
    public static string MonitoringForm(TableRoute table, int round) => $"{Table(table)}/monitoring/{round}";

    /// <summary>The monitoring form as a file.</summary>
    public static string MonitoringForm(TableRoute table, int round, string format) =>
        $"/api/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}/monitoring/{round}/form.{format}";

    public static string MonitoringEdit(TableRoute table, int round) => $"{MonitoringForm(table, round)}/edit";

    /// <summary>Where a round's form of a table is taken in from a workbook.</summary>
    public static string RoundSheet(TableRoute table, string kind, int round) => $"{Table(table)}/{kind}/{round}/sheet";

    public static string RoundTemplate(TableRoute table, string kind, int round) => $"/api/units/{table.Unit}/years/{table.Year}/goal-tables/{table.Project}/{kind}/{round}/template.xlsx";

    /// <summary>A self-evaluation round of the bureau; the latest where none is named.</summary>
    public static string SelfEvaluation(DivisionCode division, FiscalYear year, int? round = null) => $"{Overview(division, year)}/self-evaluation" + (round is { } number ? $"/{number}" : "");

    /// <summary>A unit's tables in a self-evaluation round; the latest where none is named.</summary>
    public static string SelfEvaluation(UnitCode unit, FiscalYear year, int? round = null) => $"{UnitYear(unit, year)}/self-evaluation" + (round is { } number ? $"/{number}" : "");

    /// <summary>A table's self-evaluation of a round, and what the bureau made of it.</summary>
    public static string SelfEvaluationForm(TableRoute table, int round) => $"{Table(table)}/self-evaluation/{round}";

    public static string SelfEvaluationEdit(TableRoute table, int round) => $"{SelfEvaluationForm(table, round)}/edit";

    /// <summary>A unit's self-evaluation of its whole year in a round, and what the bureau made of it.</summary>
    public static string UnitSelfEvaluation(UnitCode unit, FiscalYear year, int round) => $"{UnitYear(unit, year)}/goals/self-evaluation/{round}";

    /// <summary>The same as a file.</summary>
    public static string UnitSelfEvaluation(UnitCode unit, FiscalYear year, int round, string format) => $"/api/units/{unit}/years/{year}/unit-goals/self-evaluation/{round}/form.{format}";

    public static string UnitSelfEvaluationEdit(UnitCode unit, FiscalYear year, int round) => $"{UnitSelfEvaluation(unit, year, round)}/edit";

    public static string Rectifications(UnitCode unit, FiscalYear year, string? anchor = null) => $"{UnitYear(unit, year)}/rectifications" + (anchor is null ? "" : $"#{anchor}");

    public static string Rectifications(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/rectifications";

    public static string Work(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/work";

    public static string Transfers(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/transfers";

    public static string Reserves(DivisionCode division, FiscalYear year) => $"{Overview(division, year)}/reserves";

    public static string Units(DivisionCode division) => $"/bureaus/{division}/units";

    public static string People(DivisionCode division) => $"/bureaus/{division}/people";

    public static string Person(DivisionCode division, string userName) => $"{People(division)}/{Uri.EscapeDataString(userName)}";

    public static string Tokens(DivisionCode division) => $"/bureaus/{division}/tokens";

    /// <summary>Mails that could not be sent.</summary>
    public static string DeadMails(DivisionCode division) => $"/bureaus/{division}/dead-mails";

    public static string Jobs(DivisionCode division) => $"/bureaus/{division}/jobs";

    public static string SignIns(DivisionCode division) => $"/bureaus/{division}/sign-ins";

    public static string PermissionChanges(DivisionCode division) => $"/bureaus/{division}/permission-changes";

    public static string Alerts(DivisionCode division) => $"/bureaus/{division}/alerts";

    /// <summary>What an alert of a unit is about: one of its tables, or else its year.</summary>
    public static string Subject(UnitCode unit, string subject) => subject.Split('/') switch
    {
        ["goal-table", var year, var code] => $"/units/{unit}/years/{year}/goal-tables/{code}",
        [_, var year, ..] => $"/units/{unit}/years/{year}",
        _ => Alerts(unit),
    };

    public static string RuleBookTrial(DivisionCode division) => $"{RuleBook(division)}/trial";

    /// <summary>An alert that concerns the bureau itself.</summary>
    public static string Alert(DivisionCode division, string key) => $"{Alerts(division)}/{AlertRoute.IdOf(key)}";

    public static string RuleBook(DivisionCode division) => $"/bureaus/{division}/rule-book";

    public static string Treasury(DivisionCode division) => $"/bureaus/{division}/treasury";

    public static string Registry(DivisionCode division) => $"/bureaus/{division}/registry";

    public static string Registry(UnitCode unit) => $"/bureaus/{unit.Division}/registry/{unit.Number}";

    public static string Rounds(DivisionCode division, FiscalYear year) => $"/bureaus/{division}/years/{year}/rounds";
}
