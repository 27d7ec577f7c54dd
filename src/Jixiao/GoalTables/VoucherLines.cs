using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Marten;

namespace Jixiao.GoalTables;

/// <summary>That a line of a voucher paid for a project: one voucher may cover several projects of a unit, one line of it pays once in a year.</summary>
/// <param name="Id">Year, whose voucher, voucher, line; see <see cref="VoucherLines.IdOf"/>.</param>
/// <param name="Stream">Key of the table it paid for.</param>
public sealed record VoucherLine(string Id, string Stream);

/// <summary>The lines that were used, unit by unit: in the session's tenant, in the transaction of the payment itself.</summary>
public static class VoucherLines
{
    /// <summary>A slash within a voucher's number is no border between number and line.</summary>
    public static string IdOf(FiscalYear year, SpendOrigin origin, string voucher, string? line) => $"{year}/{origin}/{Uri.EscapeDataString(voucher)}/{line}";

    public static async Task<bool> IsUsed(IQuerySession session, FiscalYear year, SpendOrigin origin, string voucher, string? line, CancellationToken stop) =>
        await session.LoadAsync<VoucherLine>(IdOf(year, origin, voucher, line), stop) is not null;

    /// <summary>Marks the line as used. Of two that do so at once the later loses its race and, tried again, finds the line used.</summary>
    public static void Use(IDocumentOperations session, FiscalYear year, SpendOrigin origin, string voucher, string? line, string stream) =>
        session.Insert(new VoucherLine(IdOf(year, origin, voucher, line), stream));

    /// <summary>Which of many lines of the session's tenant were used, each by its id.</summary>
    public static async Task<IReadOnlyList<VoucherLine>> Of(IQuerySession session, IEnumerable<string> ids, CancellationToken stop) =>
        await session.LoadManyAsync<VoucherLine>(stop, [.. ids]);
}
