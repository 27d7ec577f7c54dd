using System.Diagnostics;
using System.Globalization;

namespace Jixiao.Seeding;

/// <summary>Shows how far a long piece of work is: a bar at a terminal, else a line for every tenth.</summary>
sealed class SeedProgress(TextWriter output, bool isTerminal)
{
    const int Width = 30;

    readonly long started = Stopwatch.GetTimestamp();
    int last = -1;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <param name="what">What is being done.</param>
    /// <param name="share">0 to 1.</param>
    /// <param name="figures">What there is so far.</param>
    public void Show(string what, double share, string figures = "")
    {
        var percent = (int)(100 * Math.Clamp(share, 0, 1));
        if (isTerminal)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} [{new string('#', percent * Width / 100).PadRight(Width, '.')}] {percent,3}% {figures} {Elapsed:mm\\:ss} "));
        else if (percent / 10 != last)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {percent}% {figures} {Elapsed:mm\\:ss}"));
        last = percent / 10;
    }

    /// <summary>The work is done; the next has a line of its own.</summary>
    public void Done()
    {
        if (isTerminal)
            output.WriteLine();
        last = -1;
    }
}
