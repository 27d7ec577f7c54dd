using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Jixiao.Journeys.Ops;

public sealed class AlertsSpec
{
    static readonly IReadOnlyList<Rule> Alerts = [.. Load<RuleFile>("ops/prometheus/rules.yml").Groups.SelectMany(group => group.Rules)];

    [Fact]
    public void every_alert_has_a_runbook_with_its_name_on_top()
    {
        Assert.NotEmpty(Alerts);
        Assert.All(Alerts, rule => Assert.StartsWith($"# {rule.Alert}\n", Checkout.Read(rule.Annotations["runbook_url"]), StringComparison.Ordinal));
    }

    [Fact]
    public void every_alert_says_how_soon_someone_must_act() =>
        Assert.All(Alerts, rule => Assert.Contains(rule.Labels["severity"], new[] { "page", "ticket" }));

    [Fact]
    public void every_alert_is_seen_firing_in_a_test_of_the_rules()
    {
        var fired = Load<TestFile>("ops/prometheus/rules.test.yml").Tests
            .SelectMany(test => test.AlertRuleTest)
            .Where(expectation => expectation.ExpAlerts.Count > 0)
            .Select(expectation => expectation.Alertname);

        Assert.Equal(Alerts.Select(rule => rule.Alert).Order(), fired.Distinct().Order());
    }

    static T Load<T>(string path) =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<T>(Checkout.Read(path));

    sealed class RuleFile
    {
        public List<RuleGroup> Groups { get; init; } = [];
    }

    sealed class RuleGroup
    {
        public List<Rule> Rules { get; init; } = [];
    }

    sealed class Rule
    {
        public string Alert { get; init; } = "";
        public Dictionary<string, string> Labels { get; init; } = [];
        public Dictionary<string, string> Annotations { get; init; } = [];
    }

    sealed class TestFile
    {
        public List<RuleTest> Tests { get; init; } = [];
    }

    sealed class RuleTest
    {
        public List<Expectation> AlertRuleTest { get; init; } = [];
    }

    sealed class Expectation
    {
        public string Alertname { get; init; } = "";
        public List<object> ExpAlerts { get; init; } = [];
    }
}
