using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jixiao.Browser.Support;

/// <summary>A person at the browser, signed in with a sample account. Any page that asks another host, or breaks in the console, fails the test.</summary>
public abstract class Persona(RunningApp app, string? account = null) : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly List<string> faults = [];
    readonly List<IBrowserContext> others = [];
    IBrowserContext context = null!;

    protected IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        context = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, Locale = "zh-CN", ViewportSize = new() { Width = 1280, Height = 900 }, StorageState = account is null ? null : await app.SignedIn(account) });
        Page = await context.NewPageAsync();
        Page.Request += (_, request) => Note(!request.Url.StartsWith(app.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"asked {request.Url}");
        Page.Console += (_, message) => Note(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal), message.Text);
        Page.PageError += (_, error) => Note(true, error);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        foreach (var other in others)
            await other.DisposeAsync();
        Assert.Empty(faults);
        GC.SuppressFinalize(this);
    }

    /// <summary>Another person, or the same one without script, at a browser of his own.</summary>
    protected async Task<IPage> Another(string other, bool script = true)
    {
        var elsewhere = await app.Browser.NewContextAsync(new() { BaseURL = app.Address, Locale = "zh-CN", JavaScriptEnabled = script, StorageState = await app.SignedIn(other) });
        others.Add(elsewhere);
        return await elsewhere.NewPageAsync();
    }

    protected async Task Open(string path) => await Page.GotoAsync(path);

    protected async Task Sees(string text) => await Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Asks for a page again until what is done in the background has come to it.</summary>
    protected static async Task Comes(string path, ILocator wanted)
    {
        for (var started = Stopwatch.StartNew(); ;)
        {
            await wanted.Page.GotoAsync(path);
            if (await wanted.CountAsync() > 0)
                return;
            Assert.True(started.Elapsed < Patience, $"{path} did not come to show {wanted}.");
        }
    }

    /// <summary>The form of something that can be done, unfolded.</summary>
    protected static async Task<ILocator> Act(ILocator within, string name)
    {
        var act = within.Locator("details.act", new() { Has = within.Page.GetByText(name, new() { Exact = true }) }).First;
        if (await act.GetAttributeAsync("open") is null)
            await act.Locator("summary").First.ClickAsync();
        return act.Locator("form");
    }

    /// <summary>A picture of the page, kept for people to look at.</summary>
    protected async Task Picture(string name, bool whole = true) =>
        await Page.ScreenshotAsync(new() { FullPage = whole, Path = Checkout.At("artifacts", "pictures", $"{name}.png") });

    void Note(bool isFault, string what)
    {
        if (isFault)
            faults.Add(what);
    }
}
