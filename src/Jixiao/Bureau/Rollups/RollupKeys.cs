using Jixiao.Domain.Bureau;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Http;

namespace Jixiao.Bureau.Rollups;

/// <summary>The keys of rows, as addresses write them.</summary>
public static class RollupKeys
{
    /// <summary>From the worst to the one that says nothing.</summary>
    public static IReadOnlyList<string> Colours { get; } = ["red", "yellow", "blue", "green", "grey"];

    public static IReadOnlyList<string> Sizes { get; } = ["below-10", "10-50", "50-100", "100-500", "from-500"];

    public static string Of(SizeBand band) => Sizes[(int)band];

    public static SizeBand SizeOf(string key) => Sizes.ToList().IndexOf(key) is >= 0 and var at ? (SizeBand)at : throw Refused.Malformed($"size 应为 {string.Join("、", Sizes)} 之一。");

    public static string Of(Stage stage) => Word(stage.ToString());

    public static Stage StageOf(string key) => Read<Stage>(key) ?? throw Refused.Malformed($"stage 应为 {string.Join("、", Words<Stage>())} 之一。");

    /// <summary>As addresses and JSON write it: <c>departmentPassed</c>.</summary>
    public static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(Word);

    /// <summary>The value of that name, in whatever case; null for no name of any.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum => text is { Length: > 0 } && !char.IsAsciiDigit(text[0]) && text[0] is not '-' && Enum.TryParse<T>(text, true, out var value) ? value : null;
}
