using k8s;
using k8s.Models;
using YamlDotNet.Core;

namespace Jixiao.Journeys.Ops;

public sealed class ManifestsSpec
{
    const string Base = "k8s/base";
    const string County = "k8s/overlays/county";

    [Theory]
    [InlineData(Base)]
    [InlineData(County)]
    public async Task every_object_has_only_fields_that_kubernetes_knows(string folder)
    {
        var kinds = (await Objects(folder)).Select(manifest => manifest.Kind).ToHashSet();

        string[] expected = ["ConfigMap", "Deployment", "Job", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"];
        Assert.Superset(expected.ToHashSet(), kinds);
    }

    [Fact]
    public void a_misspelt_field_is_refused()
    {
        const string misspelt = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec: { replica: 2 }
            """;

        Assert.Throws<YamlException>(() => Load(misspelt));
        Assert.Single(Load(misspelt.Replace("replica:", "replicas:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Base)]
    [InlineData(County)]
    public async Task every_pod_meets_the_restricted_standard(string folder) =>
        Assert.All(Pods(await Objects(folder)), pod =>
        {
            Assert.True(pod.SecurityContext.RunAsNonRoot);
            Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
            Assert.False(pod.AutomountServiceAccountToken);
            Assert.All(pod.Containers, container =>
            {
                Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
                Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
                Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
                Assert.Contains("memory", container.Resources.Limits.Keys);
            });
        });

    [Theory]
    [InlineData(Base)]
    [InlineData(County)]
    public async Task settings_come_from_a_map_in_the_manifests_and_the_connection_from_a_secret_outside(string folder)
    {
        var objects = await Objects(folder);
        var map = Assert.Single(objects.OfType<V1ConfigMap>());

        Assert.Empty(objects.OfType<V1Secret>());
        Assert.All(Pods(objects).SelectMany(pod => pod.Containers), container =>
        {
            Assert.Equal(map.Metadata.Name, Assert.Single(container.EnvFrom).ConfigMapRef.Name);
            Assert.Equal("jixiao-database", container.Env.Single(setting => setting.Name == "ConnectionStrings__jixiao").ValueFrom.SecretKeyRef.Name);
        });
    }

    [Fact]
    public async Task the_owner_of_the_database_is_known_to_the_migration_alone()
    {
        var objects = await Objects(Base);
        Assert.All(objects.OfType<V1Deployment>().SelectMany(deployment => deployment.Spec.Template.Spec.Containers), container => Assert.DoesNotContain(container.Env, setting => setting.Name == "ConnectionStrings__jixiao_owner"));
        Assert.Equal("jixiao-database-owner", objects.OfType<V1Job>().Single().Spec.Template.Spec.Containers.Single().Env.Single(setting => setting.Name == "ConnectionStrings__jixiao_owner").ValueFrom.SecretKeyRef.Name);
    }

    [Fact]
    public async Task web_and_worker_are_probed_and_only_web_is_served()
    {
        var objects = await Objects(Base);
        var deployments = objects.OfType<V1Deployment>().ToDictionary(deployment => deployment.Metadata.Name);
        var service = Assert.Single(objects.OfType<V1Service>());

        Assert.Equal(["jixiao-web", "jixiao-worker"], deployments.Keys.Order());
        Assert.Superset(service.Spec.Selector.ToHashSet(), deployments["jixiao-web"].Spec.Template.Metadata.Labels.ToHashSet());
        Assert.NotEqual(service.Spec.Selector["app.kubernetes.io/component"], deployments["jixiao-worker"].Spec.Template.Metadata.Labels["app.kubernetes.io/component"]);
        Assert.All(deployments.Values.SelectMany(deployment => deployment.Spec.Template.Spec.Containers), container =>
        {
            Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
            Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
        });
    }

    [Fact]
    public async Task the_county_runs_one_tagged_image_behind_its_ingress()
    {
        var objects = await Objects(County);
        var images = Pods(objects).SelectMany(pod => pod.Containers).Select(container => container.Image).Distinct();
        var backend = objects.OfType<V1Ingress>().Single().Spec.Rules.Single().Http.Paths.Single().Backend.Service.Name;

        Assert.Matches(@"/jixiao:\d+\.\d+\.\d+$", Assert.Single(images));
        Assert.Contains(objects.OfType<V1Service>(), service => service.Metadata.Name == backend);
    }

    static async Task<IReadOnlyList<IKubernetesObject<V1ObjectMeta>>> Objects(string folder) => Load(await Kustomize.Render(folder));

    static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Load(string yaml) =>
        [.. KubernetesYaml.LoadAllFromString(yaml, strict: true).Cast<IKubernetesObject<V1ObjectMeta>>()];

    static IReadOnlyList<V1PodSpec> Pods(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects) =>
    [
        .. objects.OfType<V1Deployment>().Select(deployment => deployment.Spec.Template.Spec),
        .. objects.OfType<V1Job>().Select(job => job.Spec.Template.Spec)
    ];
}
