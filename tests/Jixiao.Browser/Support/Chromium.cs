using System.Diagnostics;

namespace Jixiao.Browser.Support;

/// <summary>Finds the browser: JIXIAO_CHROMIUM, the PATH, the usual places; else has it fetched once.</summary>
static class Chromium
{
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    static readonly string[] UsualPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    public static async Task<string> Find() => Installed() ?? await Fetched();

    static string? Installed() => Candidates().FirstOrDefault(File.Exists);

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("JIXIAO_CHROMIUM") is { Length: > 0 } named)
            yield return named;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            foreach (var name in Names)
                yield return Path.Combine(folder, name);
        foreach (var place in UsualPlaces)
            yield return place;
    }

    static async Task<string> Fetched()
    {
        using var script = Process.Start(new ProcessStartInfo("bash", [Checkout.At("ops", "get-prerequisites.sh"), "chromium"]) { RedirectStandardError = true })!;
        var complaint = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return Installed() ?? throw new InvalidOperationException($"No browser was found. {complaint.Trim()} Type `ops/get-prerequisites.sh chromium`.");
    }
}

/// <summary>Paths within the checkout that the tests were built from.</summary>
static class Checkout
{
    public static string At(params string[] parts) => Path.Combine([Root(AppContext.BaseDirectory), .. parts]);

    static string Root(string folder) => File.Exists(Path.Combine(folder, "Jixiao.slnx"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of a checkout."));
}
