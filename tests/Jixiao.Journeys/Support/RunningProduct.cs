using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Jixiao.Journeys.Ops;

namespace Jixiao.Journeys.Support;

/// <summary>The product as a process of its own on a named database, so that it can be killed.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> output = [];
    readonly Process process;

    RunningProduct(NamedDatabase database, IReadOnlyDictionary<string, string?>? more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jixiao.dll")])
        {
            WorkingDirectory = Checkout.At("src/Jixiao"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = Http.BaseAddress!.ToString(), ["ConnectionStrings__jixiao"] = database.Application, ["ConnectionStrings__jixiao_owner"] = database.Owner,
                ["Jixiao__CreatesSchema"] = "true", ["Jixiao__Sample"] = "false", ["Logging__LogLevel__Default"] = "Error", ["Logging__LogLevel__Marten"] = "None",
            },
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string?>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process.WaitForExitAsync().ContinueWith(_ => ready.TrySetException(new InvalidOperationException($"The product stopped:\n{Said}")), TaskScheduler.Default);
    }

    public HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new($"http://127.0.0.1:{FreePort()}") };

    public static async Task<RunningProduct> Start(NamedDatabase database, IReadOnlyDictionary<string, string?>? more = null)
    {
        var product = new RunningProduct(database, more);
        await product.ready.Task.WaitAsync(Patience);
        return product;
    }

    /// <summary>As <c>kill -9</c>: nothing is finished, nothing is said.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    string Said
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    void Heard(string? line)
    {
        if (line is null)
            return;
        lock (output)
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
