namespace Jixiao.Domain.Bureau;

/// <summary>How large a project is by its adjusted budget (全年预算), in bands of 万元; the lower end belongs to the band, the upper does not.</summary>
public enum SizeBand
{
    /// <summary>10万元以下.</summary>
    Below10,

    /// <summary>10万元至50万元.</summary>
    From10,

    /// <summary>50万元至100万元.</summary>
    From50,

    /// <summary>100万元至500万元.</summary>
    From100,

    /// <summary>500万元及以上.</summary>
    From500,
}

/// <summary>The bands' ends.</summary>
public static class SizeBands
{
    /// <summary>The first amount of every band but the lowest, rising.</summary>
    public static IReadOnlyList<Money> Ends { get; } = [Money.WanYuan(10), Money.WanYuan(50), Money.WanYuan(100), Money.WanYuan(500)];

    /// <summary>The band of an amount.</summary>
    public static SizeBand Of(Money adjusted) => (SizeBand)Ends.Count(end => adjusted >= end);
}
