namespace Jixiao.Hosting.Http;

/// <summary>A request that cannot be done now or here, apart from the rules of the field; answered as problem+json or as a page in one place.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Stable for programs.</param>
/// <param name="sentence">Chinese, for the person who asked.</param>
public sealed class Refused(int status, string code, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>When to try again; null where that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>All that is wrong, each with its place; none where the sentence says it.</summary>
    public IReadOnlyList<Domain.PlacedProblem> Problems { get; init; } = [];

    public static Refused NotFound() => new(StatusCodes.Status404NotFound, "not-found", "没有找到，或您无权查看。");

    public static Refused Unknown() => new(StatusCodes.Status401Unauthorized, "session/required", "请先登录。");

    public static Refused Denied() => new(StatusCodes.Status403Forbidden, "permission/denied", "您的角色不能进行此操作。");

    public static Refused OldPassword() => new(StatusCodes.Status403Forbidden, "session/password-must-change", "请先修改初始密码。");

    public static Refused WrongPassword() => new(StatusCodes.Status401Unauthorized, "session/refused", "用户名或密码不正确。");

    public static Refused Locked() => new(StatusCodes.Status401Unauthorized, "session/locked", "连续输错五次，账户已锁定15分钟。");

    public static Refused Forged() => new(StatusCodes.Status400BadRequest, "session/forgery", "请求缺少有效的防伪标记，请刷新页面后重试。");

    public static Refused TooMany(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "request/too-many", "请求过于频繁，请稍后再试。") { RetryAfter = retryAfter };

    public static Refused Malformed(string sentence) => new(StatusCodes.Status400BadRequest, "request/malformed", sentence);

    public static Refused Stale(long? current) =>
        new(StatusCodes.Status412PreconditionFailed, "command/stale", current is { } version ? $"内容已被他人修改，现为第{version}版，请刷新后重试。" : "内容已被他人修改，请刷新后重试。");

    public static Refused Unversioned() =>
        new(StatusCodes.Status428PreconditionRequired, "command/if-match-required", "请求必须用 If-Match 注明所依据的版本。");

    public static Refused Busy() => new(StatusCodes.Status409Conflict, "command/busy", "同时操作的人较多，请稍后重试。");
}
