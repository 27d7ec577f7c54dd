using System.Diagnostics;

namespace Jixiao.Journeys.Ops;

static class Kustomize
{
    public static async Task<string> Render(string folder)
    {
        using var kubectl = Process.Start(new ProcessStartInfo(Kubectl(), ["kustomize", Checkout.At(folder)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        var error = kubectl.StandardError.ReadToEndAsync();
        var yaml = await kubectl.StandardOutput.ReadToEndAsync();
        await kubectl.WaitForExitAsync();
        Assert.True(kubectl.ExitCode == 0, $"kubectl kustomize {folder} (kubectl 1.27 or newer) says: {await error}");
        return yaml;
    }

    static string Kubectl()
    {
        var found = Candidates().FirstOrDefault(File.Exists);
        Assert.True(found is not null, "There is no kubectl on the PATH or in JIXIAO_KUBECTL: run `ops/get-prerequisites.sh kubectl`.");
        return found;
    }

    // What the script fetched goes before the PATH: Debian 12's own kubectl is too old for these manifests.
    static IEnumerable<string> Candidates() =>
    [
        Environment.GetEnvironmentVariable("JIXIAO_KUBECTL") ?? "",
        Path.Combine(Environment.GetEnvironmentVariable("JIXIAO_DATA") ?? Checkout.At(".data"), "prerequisites", "kubectl", "kubectl"),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "kubectl.exe" : "kubectl"))
    ];
}
