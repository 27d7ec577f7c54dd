using System.Runtime.CompilerServices;
using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.Exchange.Forms.Writing;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Marten;

namespace Jixiao.Exchange.Forms;

/// <summary>The forms of many tables, made one by one; each unit's in a session of its own.</summary>
sealed class PackedForms(IDocumentStore store, FiscalYear year, ScoringRules rules)
{
    /// <summary>A unit's goal tables and its own goals, and how many they are.</summary>
    public async Task<(int Count, IAsyncEnumerable<NamedFile> Files)> OfUnit(RegisteredUnit unit, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.Code.ToString());
        var hasGoals = await session.LoadAsync<UnitYearGoals>(UnitYearGoals.Key(year), stop) is not null;
        var count = await Tables(session.Query<GoalTable>(), TableForm.All[0]).CountAsync(stop);
        return (count + (hasGoals ? 1 : 0), Files(unit, hasGoals, stop));
    }

    /// <summary>A form of every table of these units that has one, in a folder of each department and unit, and how many they are.</summary>
    public async Task<(int Count, IAsyncEnumerable<NamedFile> Files)> Of(DivisionCode division, IReadOnlyList<RegisteredUnit> units, TableForm form, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        var count = units is [] ? 0 : await Tables(session.QueryAcross<GoalTable>(units.Select(unit => unit.Code.ToString())), form).CountAsync(stop);
        return (count, Files(units, form, stop));
    }

    async IAsyncEnumerable<NamedFile> Files(RegisteredUnit unit, bool hasGoals, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.Code.ToString());
        if (hasGoals)
            yield return new($"{WholeUnitForm.Title}.docx", Word(await FormsView.Goals(session, unit, year, new(), stop)));
        await foreach (var file in Files(session, unit, TableForm.All[0], "", stop))
            yield return file;
    }

    async IAsyncEnumerable<NamedFile> Files(IReadOnlyList<RegisteredUnit> units, TableForm form, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var unit in units)
        {
            await using var session = store.QuerySession(unit.Code.ToString());
            var folder = $"{NamedFile.Name($"{unit.Department}{unit.DepartmentName}")}/{NamedFile.Name($"{unit.Number}{unit.Name}")}/";
            await foreach (var file in Files(session, unit, form, folder, stop))
                yield return file;
        }
    }

    async IAsyncEnumerable<NamedFile> Files(IQuerySession session, RegisteredUnit unit, TableForm form, string folder, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var stream in await Tables(session.Query<GoalTable>(), form).OrderBy(table => table.Id).Select(table => table.Id).ToListAsync(stop))
        {
            var (made, table) = await FormsView.Table(session, unit, stream, form, rules, new(), stop);
            yield return new($"{folder}{table.Project}{NamedFile.Name(table.ProjectName)}{form.Title}.docx", Word(made));
        }
    }

    IQueryable<GoalTable> Tables(IQueryable<GoalTable> all, TableForm form)
    {
        var number = year.Number;
        return all.Where(table => table.Year == number).Where(form.IsOf);
    }

    static byte[] Word(OfficialForm form) => WordForm.Write(OfficialDocument.Of(form));
}
