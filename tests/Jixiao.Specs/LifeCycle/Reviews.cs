using Jixiao.Domain.LifeCycle;

namespace Jixiao.Specs.LifeCycle;

/// <summary>The bureau's points that just reach each grade, and the most that reach none.</summary>
static class Reviews
{
    public static readonly Review Excellent = new(20, 30, 30, 10, "");
    public static readonly Review Good = new(20, 30, 20, 10, "压实指标值");
    public static readonly Review Fair = new(10, 20, 20, 10, "指标与目标不符");
    public static readonly Review Poor = new(10, 20, 20, 9.99m, "不应列入预算");

    public static Review Of(Grade grade) => grade switch { Grade.Excellent => Excellent, Grade.Good => Good, Grade.Fair => Fair, _ => Poor };
}
