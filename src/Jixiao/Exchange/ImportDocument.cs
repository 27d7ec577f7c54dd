using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Exchange;

/// <summary>Imports a published document into one unit: every table and the unit's own goals, in one transaction.</summary>
public sealed class ImportDocument(CommandDoor door, IDocumentStore store, Today today)
{
    /// <summary>Reads a document and checks that it is this unit's; changes nothing.</summary>
    /// <exception cref="RuleBroken"><c>import/…</c>: nothing in it can be taken.</exception>
    public static PublishedDocument Read(UnitCode unit, string fileName, byte[] bytes, FiscalYear? year = null)
    {
        var document = PublishedDocumentReader.Read(bytes, fileName, year);
        var others = document.UnitNumbers.Where(number => number != unit.Number).Concat(document.Divisions.Where(division => division != unit.Division.ToString()));
        if (others.FirstOrDefault() is { } other)
            throw new RuleBroken("import/other-unit", $"文件属于{other}，不是{unit.Number}的绩效目标。");
        return document.FiscalYear is not null
            ? document
            : throw new RuleBroken("import/no-year", "文件没有写明预算年度，请选择年度后再导入。");
    }

    public async Task<ImportReport> Import(UnitCode unit, string fileName, byte[] bytes, ImportAs @as, string? approval, Order order, CancellationToken stop, FiscalYear? asked = null)
    {
        var document = Read(unit, fileName, bytes, asked);
        var (sha256, year) = (SourceFiles.Sha256(bytes), document.FiscalYear!.Value);
        var id = ImportedFile.IdOf(sha256, year.Number, @as);
        var known = false;
        await door.Send(unit.ToString(), nameof(ImportDocument), Order.HashOf(id, approval), order with { File = new(fileName, sha256) }, async writing =>
        {
            known = await writing.Session.LoadAsync<ImportedFile>(id, stop) is not null;
            var tables = known ? [] : await new DocumentWriting(writing, unit, document, year, ApprovalOf(@as, approval, year), fileName, today.Date).Write(stop);
            SourceFiles.Keep(writing.Session, unit.ToString(), fileName, bytes);
            if (!known)
                writing.Session.Insert(new ImportedFile(id, fileName, order.Id, writing.Events, tables));
            return new($"import/{id}", writing.Events);
        }, stop);
        return await Report(unit, document, id, sha256, year, @as, order, stop);
    }

    async Task<ImportReport> Report(UnitCode unit, PublishedDocument document, string id, string sha256, FiscalYear year, ImportAs @as, Order order, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.ToString());
        var done = await session.LoadAsync<ImportedFile>(id, stop);
        var ours = done?.Command == order.Id;
        var tables = done?.Tables.Select(t => ours ? t : t with { Outcome = ImportOutcome.Unchanged }).ToList() ?? [];
        return new(sha256, year.Number, @as, ours ? done!.Events : 0, tables, DryRunReport.Of(document));
    }

    static ApproveGoalTable? ApprovalOf(ImportAs @as, string? document, FiscalYear year) => @as is ImportAs.Approved
        ? new(year.FirstDay, string.IsNullOrWhiteSpace(document) ? ApproveGoalTable.AsPublished : document.Trim())
        : null;
}
