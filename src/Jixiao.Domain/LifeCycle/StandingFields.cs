using Jixiao.Domain.Comparing;

namespace Jixiao.Domain.LifeCycle;

/// <summary>Where something declared stands, field by field; the same for goal tables and for a unit's goals.</summary>
static class StandingFields
{
    /// <summary>Its fields as those of what stands there.</summary>
    public static IEnumerable<Field<T>> Of<T>(Func<T, Standing> standing, Func<T, Standing, T> put) => All.Select(field => field.Within(standing, put));

    static IReadOnlyList<Field<Standing>> All { get; } =
    [
        Is("stage", s => s.Stage, (s, value) => s with { Stage = value }),
        Is("heldBy", s => s.HeldBy, (s, value) => s with { HeldBy = value }),
        Is("edition", s => s.Edition, (s, value) => s with { Edition = value }),
        Is("approvedOn", s => s.ApprovedOn, (s, value) => s with { ApprovedOn = value }),
        Is("approvalDocument", s => s.Document, (s, value) => s with { Document = value }),
        Is("submission", s => s.Submission, (s, value) => s with { Submission = value }),
        Is("departmentOpinion", s => s.DepartmentOpinion, (s, value) => s with { DepartmentOpinion = value }),
        Is("review", s => s.Review, (s, value) => s with { Review = value }),
        Field.Of<Standing, Returning>("returned", s => s.Returned, (s, value) => s with { Returned = value }, SayTheSame),
        Is("timesReturned", s => s.TimesReturned, (s, value) => s with { TimesReturned = value }),
        Is("adjustmentReturned", s => s.AdjustmentReturned, (s, value) => s with { AdjustmentReturned = value }),
    ];

    static Field<Standing> Is<TValue>(string name, Func<Standing, TValue> read, Func<Standing, TValue, Standing> put) => Field.Of(name, read, put);

    static bool SayTheSame(Returning one, Returning other) => one with { Places = other.Places } == other && one.Places.SequenceEqual(other.Places);
}
