using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Jixiao.Sample;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Jixiao.Browser.Support.RunningApp))]

namespace Jixiao.Browser.Support;

/// <summary>The product as a newcomer starts it, with a private database and the sample in a folder of its own, and one browser.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    readonly string data = Directory.CreateTempSubdirectory("jixiao-browser-").FullName;
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> output = [];
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = [];
    Process? app;
    IPlaywright? playwright;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Start();
        try
        {
            await ready.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The app did not become ready:\n{string.Join('\n', output)}");
        }
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await Chromium.Find(),
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>The cookies of whoever signed in on the page, which is done once for each.</summary>
    public Task<string> SignedIn(string account) => sessions.GetOrAdd(account, name => new(() => SignIn(name))).Value;

    async Task<string> SignIn(string account)
    {
        await using var context = await Browser.NewContextAsync(new() { BaseURL = Address, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync(account);
        await page.GetByLabel("密码").FillAsync(SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.Locator(".who")).ToBeVisibleAsync();
        return await context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (app is null)
            return;
        // As Ctrl-C does: the app stops its database before it goes.
        using (var signal = Process.Start("kill", ["-TERM", $"{app.Id}"]))
            await signal.WaitForExitAsync();
        await app.WaitForExitAsync();
        app.Dispose();
        Directory.Delete(data, recursive: true);
    }

    void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jixiao.dll")])
        {
            WorkingDirectory = Checkout.At("src", "Jixiao"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address,
                ["JIXIAO_DATA"] = data,
            },
        };
        start.Environment.Remove("ConnectionStrings__jixiao");
        app = Process.Start(start)!;
        app.OutputDataReceived += (_, line) => Heard(line.Data);
        app.ErrorDataReceived += (_, line) => Heard(line.Data);
        app.BeginOutputReadLine();
        app.BeginErrorReadLine();
        _ = app.WaitForExitAsync().ContinueWith(_ => ready.TrySetException(new InvalidOperationException($"The app stopped:\n{string.Join('\n', output)}")), TaskScheduler.Default);
    }

    void Heard(string? line)
    {
        if (line is null)
            return;
        output.Add(line);
        if (line.StartsWith("Jixiao is ready", StringComparison.Ordinal))
            ready.TrySetResult();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
