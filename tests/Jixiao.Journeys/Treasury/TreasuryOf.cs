using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Treasury;

/// <summary>The treasury of a division: its rows, the batches it sends, and tables for it to pay for.</summary>
sealed class TreasuryOf(OneUnit unit)
{
    const string Lines = "application/x-ndjson";

    public Caller Bureau { get; } = unit.As("treasury").Bureau;

    public Task<Batch> Send(params IEnumerable<object> rows) => Send(null, rows);

    public async Task<Batch> Send(string? key, IEnumerable<object> rows) => Batch.Of(await Bureau.Post("/spends", Content(rows), key));

    /// <summary>Sends a file as a browser's form does.</summary>
    public Task<Reply> Upload(byte[] file, string name) => Bureau.Post("/spends", new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } });

    public static HttpContent Content(IEnumerable<object> rows)
    {
        var text = string.Concat(rows.Select(row => (row as string ?? JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(row))!.ToJsonString()) + "\n"));
        return new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(Lines));
    }

    public static object Row(string id, OneUnit unit, string project, string yuan, string paidOn = "2023-06-01", string? voucher = null, string? line = null) =>
        new { id, unit = unit.Tenant[7..], year = 2023, project, amountYuan = yuan, source = "fiscal", paidOn, voucher = voucher ?? $"支-{id}", line };

    public static object Back(string id, string reverses, OneUnit unit, string project, string yuan, string on = "2023-07-01") =>
        new { id, unit = unit.Tenant, year = 2023, project, amountYuan = yuan, paidOn = on, voucher = $"退-{id}", reverses, reason = "退款" };

    /// <summary>Approved tables, the unit's first so many projects.</summary>
    public static Task<IReadOnlyList<string>> Tables(OneUnit unit, int count, decimal yuan = 100_000) => Tables(unit, [.. Enumerable.Range(1, count).Select(unit.Code)], yuan);

    /// <summary>Approved tables of a unit.</summary>
    public static async Task<IReadOnlyList<string>> Tables(OneUnit unit, IReadOnlyList<string> codes, decimal yuan = 100_000)
    {
        await using var session = unit.Instance.Store.LightweightSession(unit.Tenant);
        foreach (var code in codes.Select(ProjectCode.Parse))
            session.Events.StartStream<GoalTable>(
                GoalTable.Key(new(2023), code), new GoalTableDrafted(new(2023), code, "测试项目", "CN-2015"), new BudgetSet(Money.Yuan(yuan), Money.Yuan(yuan), null), new GoalTableApproved(1, new(2023, 2, 1), "1号"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return codes;
    }
}

/// <summary>The answer to a batch, line by line.</summary>
sealed record Batch(IReadOnlyList<JsonNode> Lines)
{
    public static Batch Of(Reply reply)
    {
        Assert.Equal("application/x-ndjson", reply.Ok.MediaType);
        return new([.. reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }

    public JsonNode Summary => Lines[^1];

    public (int Rows, int Recorded, int Marked, int Known, int Refused) Figures => (Of("rows"), Of("recorded"), Of("marked"), Of("known"), Of("refused"));

    public IEnumerable<string> Refused => Lines.Where(line => line["row"] is not null).OrderBy(line => (int)line["row"]!).Select(line => $"{line["row"]} {line["id"]} {line["code"]}");

    int Of(string field) => (int)Summary[field]!;
}
