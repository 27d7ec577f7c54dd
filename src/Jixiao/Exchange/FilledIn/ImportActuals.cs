using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Exchange.FilledIn;

/// <summary>Takes the actuals of a filled-in workbook in: all of them in one transaction, or none and everything that is wrong.</summary>
public sealed class ImportActuals(CommandDoor door)
{
    public async Task<ActualsReport> Import(TableRoute route, string fileName, byte[] bytes, Order order, CancellationToken stop)
    {
        var sha256 = SourceFiles.Sha256(bytes);
        try
        {
            var answer = await door.Send(route.Tenant, nameof(ReportActual), Order.HashOf(route.Stream, sha256), order with { File = new(fileName, sha256) }, async writing =>
            {
                var state = await writing.Decide<GoalTable>(route.Stream, false, table =>
                {
                    var sheet = ActualsSheet.Read(bytes, table);
                    return sheet.Problems is [] ? ReportActual.All(table, sheet.Commands) : throw new SheetRefused(sheet.Problems);
                }, stop);
                SourceFiles.Keep(writing.Session, route.Tenant, fileName, bytes);
                return new(route.Stream, state.Version);
            }, stop);
            return new(answer.Version, []);
        }
        catch (SheetRefused refused)
        {
            return new(null, refused.Problems);
        }
    }

    /// <summary>Ends the transaction with nothing in it.</summary>
    sealed class SheetRefused(IReadOnlyList<Problem> problems) : Exception
    {
        public IReadOnlyList<Problem> Problems { get; } = problems;
    }
}

/// <summary>What came of a workbook of actuals.</summary>
/// <param name="Version">The table's, with all of them; null when there is a problem, as nothing was taken then.</param>
/// <param name="Problems">Everything that has to be put right, cell by cell.</param>
public sealed record ActualsReport(long? Version, IReadOnlyList<Problem> Problems);
