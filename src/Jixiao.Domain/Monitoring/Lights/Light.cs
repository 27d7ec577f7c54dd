namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>A light (预警灯), from the least bad to the worst: a later one is worse than an earlier one.</summary>
public enum Light
{
    /// <summary>灰 (未到期, 无数据): it says nothing, so it makes nothing worse.</summary>
    Grey,

    /// <summary>绿: as planned.</summary>
    Green,

    /// <summary>蓝: so far beyond the target that the target may be too low.</summary>
    Blue,

    /// <summary>黄: to be watched.</summary>
    Yellow,

    /// <summary>红: to be corrected.</summary>
    Red,
}

/// <summary>Lights taken together.</summary>
public static class LightsTogether
{
    /// <summary>The worse of two.</summary>
    public static Light Or(this Light light, Light other) => light > other ? light : other;
}

/// <summary>How many lights of each colour.</summary>
public readonly record struct LightCounts(int Grey, int Green, int Blue, int Yellow, int Red)
{
    /// <summary>Counts them.</summary>
    public static LightCounts Of(IEnumerable<Light> lights) => lights.Aggregate(default(LightCounts), (counts, light) => counts.With(light));

    /// <summary>And one more.</summary>
    public LightCounts With(Light light) => light switch
    {
        Light.Red => this with { Red = Red + 1 },
        Light.Yellow => this with { Yellow = Yellow + 1 },
        Light.Blue => this with { Blue = Blue + 1 },
        Light.Green => this with { Green = Green + 1 },
        _ => this with { Grey = Grey + 1 },
    };

    /// <summary>The worst of them; grey of nothing and of greys alone.</summary>
    public Light Worst => this switch
    {
        { Red: > 0 } => Light.Red,
        { Yellow: > 0 } => Light.Yellow,
        { Blue: > 0 } => Light.Blue,
        { Green: > 0 } => Light.Green,
        _ => Light.Grey,
    };
}
