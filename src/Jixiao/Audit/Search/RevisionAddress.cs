using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Identity;

namespace Jixiao.Audit.Search;

/// <summary>A question as an address writes it.</summary>
public static class RevisionAddress
{
    const int LargestPage = 200;

    /// <summary>Everything that an address may say, as the form's fields are called.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "unit", "person", "role", "kind", "streamKind", "document", "voucher", "amountFrom", "amountTo", "effectiveFrom", "effectiveTo", "recordedFrom", "recordedTo", "text", "year", "code",
    ];

    public static IReadOnlyList<string> StreamKinds { get; } = ["goal-table", "unit-goals", "alert", "unit", "department", "rule-book", "round", "reserve"];

    /// <summary>Every role that an event may bear: memberships', and those of what acts by itself.</summary>
    public static IReadOnlyList<string> ActingRoles { get; } = [.. Roles.All, "job", "operator", "sample"];

    /// <exception cref="Hosting.Http.Refused">400 for what cannot be read.</exception>
    public static RevisionQuestion Read(HttpContext http)
    {
        var asked = new AuditAddress(http);
        return Checked(new(asked.Division)
        {
            Departments = asked.Departments,
            Unit = asked.Unit,
            Person = asked.Text("person"),
            Role = asked.OneOf("role", ActingRoles, "search/unknown-role", "没有这种角色。"),
            Kind = asked.OneOf("kind", EventKinds.All, "search/unknown-kind", "没有这种事项。"),
            StreamKind = asked.OneOf("streamKind", StreamKinds, "search/unknown-stream-kind", "没有这种对象。"),
            Document = Searchable(asked.Text("document")),
            Voucher = asked.Text("voucher"),
            AmountFrom = asked.Yuan("amountFrom"),
            AmountTo = asked.Yuan("amountTo"),
            EffectiveFrom = asked.Day("effectiveFrom"),
            EffectiveTo = asked.Day("effectiveTo"),
            RecordedFrom = asked.From("recordedFrom"),
            RecordedBefore = asked.Before("recordedTo"),
            Text = Searchable(asked.Text("text")),
            Year = asked.Year,
            Code = asked.Text("code")?.ToUpperInvariant(),
            After = RevisionCursor.Read(asked.Text("after")),
            PageSize = asked.Number("pageSize", LargestPage) ?? RevisionQuestion.UsualPage,
        });
    }

    static string? Searchable(string? text) => text is null || Grams.Length(Grams.Normal(text)) >= Grams.Shortest ? text
        : throw AuditAddress.Bad("search/text-too-short", "检索的文字至少要有两个字。");

    static RevisionQuestion Checked(RevisionQuestion question) => question switch
    {
        { AmountFrom: { } from, AmountTo: { } to } when from > to => throw AuditAddress.Bad("search/amount-range", "金额的下限大于上限。"),
        { EffectiveFrom: { } from, EffectiveTo: { } to } when from > to => throw AuditAddress.Bad("search/period", "期间的起日晚于止日。"),
        { RecordedFrom: { } from, RecordedBefore: { } before } when from >= before => throw AuditAddress.Bad("search/period", "期间的起日晚于止日。"),
        _ => question,
    };
}
