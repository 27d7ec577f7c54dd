using System.Text.Json;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;
using Microsoft.AspNetCore.Mvc;

namespace Jixiao.Treasury;

/// <summary>Takes the treasury's batch in and answers line by line while it is recorded; gives the sheet to fill in.</summary>
public static class RecordPaymentsEndpoint
{
    const int Longest = 200;
    const string Lines = "application/x-ndjson";
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapPost("/spends", Post).DisableAntiforgery().By(Permission.RecordTreasury)
            .WithMetadata(new RequestSizeLimitAttribute(PaymentUpload.MaximumBytes + PaymentUpload.Envelope));
        bureau.MapGet("/spends/template.xlsx", () => Results.File(Workbook.Template(), Sheet, "国库支付模板.xlsx")).By(Permission.RecordTreasury);
    }

    static async Task Post(DivisionCode division, HttpContext http, RecordPayments recording, UnitsView units, RefusalWords words, CancellationToken stop)
    {
        var by = http.Actor();
        var file = await PaymentUpload.Receive(http.Request, stop);
        var order = new Order(IdOf(http, file), by, File: file.Source);
        await foreach (var line in recording.Run(division, await units.Payable(http, division, stop), file.Content, order, stop))
        {
            if (!http.Response.HasStarted)
                http.Response.ContentType = Lines;
            await JsonSerializer.SerializeAsync(http.Response.Body, words.InWords(line), typeof(object), HttpJson.Options, stop);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), stop);
            if (line is not RefusedRow)
                await http.Response.Body.FlushAsync(stop);
        }
    }

    /// <summary>The sender's own id for the batch, else what the file is.</summary>
    static string IdOf(HttpContext http, PaymentUpload file) => http.Request.Headers[Orders.IdempotencyKey].ToString() switch
    {
        "" => file.Sha256,
        { Length: > Longest } => throw Refused.Malformed($"请求编号应有1至{Longest}个字符。"),
        var id => id,
    };

    /// <summary>The units of the departments that whoever asks acts for.</summary>
    public static async Task<PayableUnits> Payable(this UnitsView units, HttpContext http, DivisionCode division, CancellationToken stop) =>
        new(division, [.. (await units.Of(division, stop)).Where(unit => http.Entered().Sees(unit.Department))]);
}
