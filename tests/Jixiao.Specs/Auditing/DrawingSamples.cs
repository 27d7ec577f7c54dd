using Jixiao.Domain.Auditing;

namespace Jixiao.Specs.Auditing;

public sealed class DrawingSamples
{
    static readonly string[] Hits = [.. Enumerable.Range(1, 500).Select(n => $"130281-430001/goal-table/2023/A/v{n}")];

    [Fact]
    public void the_same_seed_draws_the_same_in_whatever_order_the_hits_come()
    {
        Assert.Equal(Drawn("7", 20, Hits), Drawn("7", 20, Hits.Reverse()));
        Assert.NotEqual(Drawn("7", 20, Hits), Drawn("8", 20, Hits));
    }

    [Fact]
    public void a_larger_sample_includes_the_smaller_one() => Assert.Equal(Drawn("7", 20, Hits), Drawn("7", 50, Hits).Take(20));

    [Fact]
    public void two_rules_do_not_draw_alike() => Assert.NotEqual(Drawn("7", 20, Hits), Drawn("7", 20, Hits, "other"));

    [Fact]
    public void fewer_hits_than_asked_for_are_all_drawn()
    {
        var draw = new SampleDraw<string>("7", "rule", 20);
        draw.Take("a", "a");
        Assert.Equal((1, 1), (draw.Hits, draw.Drawn.Count));
        Assert.Empty(Drawn("7", 20, []));
    }

    /// <summary>echo -n '7|rule|a' | sha256sum: for ever, on every machine.</summary>
    [Fact]
    public void a_hit_is_drawn_by_a_hash_that_anybody_can_take() =>
        Assert.Equal("a37a8f1db97e106ef0f5c6b63a7be35981042d6c2f155948f2274dfb54c7c8af", new SampleDraw<string>("7", "rule", 1).KeyOf("a"));

    [Fact]
    public void every_hit_is_as_likely_as_another()
    {
        var drawn = Enumerable.Range(0, 2_000).SelectMany(seed => Drawn($"{seed}", 5, Hits.Take(50))).GroupBy(hit => hit).ToList();
        Assert.Equal(50, drawn.Count);
        Assert.All(drawn, hit => Assert.InRange(hit.Count(), 140, 265));
    }

    static IReadOnlyList<string> Drawn(string seed, int size, IEnumerable<string> hits, string rule = "rule")
    {
        var draw = new SampleDraw<string>(seed, rule, size);
        foreach (var hit in hits)
            draw.Take(hit, hit);
        return draw.Drawn;
    }
}
