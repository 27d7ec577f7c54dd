using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Identity;

/// <summary>Every change of who may do what leaves a line, in the same transaction.</summary>
public static class Recording
{
    public static void Record(this PeopleDb db, DateTimeOffset at, DivisionCode division, string by, PermissionChangeKind kind, string subject, Membership? membership = null) =>
        db.PermissionChanges.Add(new()
        {
            At = at,
            Division = division.ToString(),
            By = by,
            Kind = kind,
            Subject = subject,
            Role = membership?.Role,
            Scope = membership?.Scope.ToString(),
            From = membership?.From,
            To = membership?.To,
        });
}
