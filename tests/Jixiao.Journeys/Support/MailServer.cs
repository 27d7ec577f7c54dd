using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using MimeKit;

namespace Jixiao.Journeys.Support;

/// <summary>A mail server on a free port of this machine. It takes every mail, unless it was told to answer otherwise.</summary>
public sealed class MailServer : IAsyncDisposable
{
    /// <summary>To hang up in the place of an answer.</summary>
    public const string HangUp = "";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    readonly CancellationTokenSource over = new();
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Channel<MimeMessage> taken = Channel.CreateUnbounded<MimeMessage>();
    readonly ConcurrentQueue<(string Verb, string Says)> script = [];
    readonly Task serving;

    public MailServer()
    {
        listener.Start();
        serving = Serve();
    }

    /// <summary>What the product is to be told so that it sends here.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Jixiao:Smtp:Host"] = "127.0.0.1", ["Jixiao:Smtp:Port"] = $"{((IPEndPoint)listener.LocalEndpoint).Port}", ["Jixiao:Smtp:Security"] = "none",
        ["Jixiao:Smtp:From"] = "绩效平台 <jixiao@czj.example>", ["Jixiao:Smtp:Address"] = "https://jixiao.czj.example",
    };

    /// <summary>Called whenever a mail was read whole and before it is answered.</summary>
    public Func<Task>? Reading { get; set; }

    /// <summary>The next time that verb is sent, or for DATA the mail itself, it is answered so.</summary>
    public void Say(string verb, string answer) => script.Enqueue((verb, answer));

    /// <summary>The next mail that was taken.</summary>
    public async Task<MimeMessage> Next() => await taken.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    /// <summary>Whether nothing was taken that nobody asked for yet.</summary>
    public bool IsEmpty => !taken.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        over.Dispose();
    }

    async Task Serve()
    {
        while (true)
            _ = Talk(await listener.AcceptTcpClientAsync(over.Token));
    }

    async Task Talk(TcpClient client)
    {
        using var closed = client;
        // Mails are bytes; each of them is a character of Latin-1.
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.czj.example ESMTP");
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            var mail = verb == "DATA" ? await Read(reader, writer) : null;
            var answer = Scripted(verb) ?? (verb switch { "QUIT" => "221 bye", _ => "250 ok" });
            if (answer == HangUp)
                return;
            if (mail is not null && answer.StartsWith("250", StringComparison.Ordinal))
                taken.Writer.TryWrite(mail);
            await writer.WriteLineAsync(answer);
            if (verb == "QUIT")
                return;
        }
    }

    async Task<MimeMessage> Read(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(over.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (Reading is { } reading)
            await reading();
        return await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())));
    }

    string? Scripted(string verb) => script.TryPeek(out var next) && next.Verb == verb && script.TryDequeue(out next) ? next.Says : null;
}
