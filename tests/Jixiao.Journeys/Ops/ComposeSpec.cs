using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Jixiao.Journeys.Ops;

public sealed partial class ComposeSpec
{
    static readonly IReadOnlyDictionary<string, Service> Services = Load().Services;

    [Fact]
    public void the_platform_is_a_database_a_migration_two_roles_and_prometheus() =>
        Assert.Equal(["migrate", "postgres", "prometheus", "web", "worker"], Services.Keys.Order());

    [Fact]
    public void only_the_loopback_interface_is_published() =>
        Assert.Equal(["127.0.0.1:5080:8080", "127.0.0.1:9090:9090"], Services.Values.SelectMany(service => service.Ports).Order());

    [Fact]
    public void web_and_worker_start_after_the_schema_is_there()
    {
        Assert.Equal(["migrate"], Services["migrate"].Command);
        Assert.Equal("service_healthy", Services["migrate"].DependsOn["postgres"].Condition);
        Assert.Equal("service_completed_successfully", Services["web"].DependsOn["migrate"].Condition);
        Assert.Equal("service_completed_successfully", Services["worker"].DependsOn["migrate"].Condition);
    }

    [Fact]
    public void the_owner_of_the_database_is_known_to_the_migration_alone()
    {
        Assert.Equal(["migrate"], Services.Where(service => service.Value.Environment.ContainsKey("ConnectionStrings__jixiao_owner")).Select(service => service.Key));
        Assert.All(["migrate", "web", "worker"], name => Assert.Contains("Username=jixiao_app;", Services[name].Environment["ConnectionStrings__jixiao"], StringComparison.Ordinal));
        Assert.Contains("Username=jixiao_owner;", Services["migrate"].Environment["ConnectionStrings__jixiao_owner"], StringComparison.Ordinal);
    }

    [Fact]
    public void each_role_has_its_process_and_the_sample_is_loaded_by_one()
    {
        Assert.Equal(["web", "worker"], Services.Values.Select(service => service.Environment.GetValueOrDefault("Jixiao__Roles")).OfType<string>().Order());
        Assert.Single(Services.Values, service => service.Environment.GetValueOrDefault("Jixiao__Sample") == "true");
    }

    [Fact]
    public void what_is_not_built_here_is_pinned() =>
        Assert.All(Services.Values.Where(service => service.Build is null), service => Assert.Matches(@":v?\d+\.\d+", service.Image));

    [Fact]
    public void every_path_it_names_is_in_the_repository()
    {
        var builds = Services.Values.Select(service => service.Build).OfType<Build>().SelectMany(build => new[] { build.Context, build.Dockerfile });
        var mounts = Services.Values.SelectMany(service => service.Volumes).Where(volume => volume.StartsWith('.')).Select(volume => volume.Split(':')[0]);

        Assert.All(builds.Concat(mounts), path => Assert.True(Checkout.Has(path), path));
    }

    [Fact]
    public void every_path_the_image_copies_is_in_the_repository()
    {
        var copied = CopyFromContext().Matches(Checkout.Read("ops/Dockerfile")).SelectMany(line => line.Groups["source"].Captures).Select(source => source.Value.Trim()).ToList();

        Assert.Contains("src/", copied);
        Assert.All(copied, path => Assert.True(Checkout.Has(path), path));
    }

    static Compose Load() =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<Compose>(new MergingParser(new Parser(new StringReader(Checkout.Read("docker-compose.yml")))));

    [GeneratedRegex(@"^COPY (?!--)(?<source>\S+ )+\S+$", RegexOptions.Multiline)]
    private static partial Regex CopyFromContext();

    sealed class Compose
    {
        public Dictionary<string, Service> Services { get; init; } = [];
    }

    sealed class Service
    {
        public string Image { get; init; } = "";
        public Build? Build { get; init; }
        public List<string> Command { get; init; } = [];
        public List<string> Ports { get; init; } = [];
        public List<string> Volumes { get; init; } = [];
        public Dictionary<string, string> Environment { get; init; } = [];
        public Dictionary<string, Dependency> DependsOn { get; init; } = [];
    }

    sealed class Build
    {
        public string Context { get; init; } = "";
        public string Dockerfile { get; init; } = "";
    }

    sealed class Dependency
    {
        public string Condition { get; init; } = "";
    }
}
