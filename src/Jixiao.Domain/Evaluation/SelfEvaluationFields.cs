using Jixiao.Domain.Comparing;

namespace Jixiao.Domain.Evaluation;

/// <summary>How a self-evaluation stands, field by field, be it of a table or of a unit.</summary>
static class SelfEvaluationFields
{
    public static IReadOnlyList<Field<T>> Of<T>()
        where T : SelfEvaluationStanding
    {
        return
        [
            Own("state", s => s.Stage), Own("firstOn", s => s.FirstOn), Own("on", s => s.On), Own("dueOn", s => s.DueOn), Own("total", s => s.Total), Own("grade", s => s.Grade),
            Own("returnReason", s => s.Returned?.Reason), Own("returnedPlaces", s => s.Returned?.Places), Own("returnedOn", s => s.Returned?.On), Own("changed", s => s.Changed),
            Own("reviewedTotal", s => s.ReviewedTotal), Own("reviewedGrade", s => s.ReviewedGrade), Own("opinion", s => s.Opinion), Own("acceptedOn", s => s.AcceptedOn), Own("rules", s => s.Rules),
        ];

        static Field<T> Own(string name, Func<T, object?> read) => Field.Following(name, read);
    }
}
