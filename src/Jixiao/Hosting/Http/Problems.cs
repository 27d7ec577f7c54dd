using System.Globalization;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Jixiao.Hosting.Http;

/// <summary>Answers what was refused, to a program as problem+json with a stable code, to a person as a page; anything else is a bug and stays loud.</summary>
public sealed class Problems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken stop)
    {
        if (Of(exception) is not { } refused)
            return false;
        http.Response.StatusCode = refused.Status;
        if (refused.RetryAfter is { } after)
            http.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (!http.Request.IsOfProgram())
        {
            // The page that failed has used up this scope's navigation; the refusal is a page of its own.
            await using var scope = http.RequestServices.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            await new RazorComponentResult<Document>(new { Refusal = refused }).ExecuteAsync(http);
            return true;
        }
        var details = new ProblemDetails { Status = refused.Status, Title = refused.Message, Extensions = { ["code"] = refused.Code } };
        if (refused.Problems is not [])
            details.Extensions["problems"] = refused.Problems;
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = details });
    }

    /// <summary>What an exception means to whoever asked; null for a bug.</summary>
    public static Refused? Of(Exception exception) => exception switch
    {
        Refused refused => refused,
        RuleBroken rule => new(StatusCodes.Status422UnprocessableEntity, rule.Code, rule.Message) { Problems = rule.Problems },
        BadHttpRequestException { InnerException: RuleBroken rule } => new(StatusCodes.Status422UnprocessableEntity, rule.Code, rule.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(StatusCodes.Status413PayloadTooLarge, "import/too-large", "文件超过20MB。"),
        BadHttpRequestException bad => new(bad.StatusCode, "request/malformed", "请求的格式不正确。"),
        // A null character is fine JSON and no text to PostgreSQL.
        { InnerException: PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire } } => Refused.Malformed("内容含有无法保存的字符。"),
        JsonException or InvalidDataException => Refused.Malformed("请求的格式不正确。"),
        _ => null,
    };
}
