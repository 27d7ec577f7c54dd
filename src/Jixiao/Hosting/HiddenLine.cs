namespace Jixiao.Hosting;

/// <summary>A line that is typed at a terminal and not shown there.</summary>
public static class HiddenLine
{
    /// <summary>A password typed twice; null when nothing was typed.</summary>
    /// <param name="next">The next key, unseen.</param>
    /// <exception cref="ArgumentsMistaken">The second is another one.</exception>
    public static string? Password(TextWriter prompt, Func<ConsoleKeyInfo> next) => Read(prompt, "Password, or nothing for an initial one: ", next) switch
    {
        "" => null,
        var typed when Read(prompt, "Once more: ", next) == typed => typed,
        _ => throw new ArgumentsMistaken("The two passwords differ."),
    };

    static string Read(TextWriter prompt, string text, Func<ConsoleKeyInfo> next)
    {
        prompt.Write(text);
        var typed = "";
        for (var key = next(); key.Key is not ConsoleKey.Enter; key = next())
            typed = key.Key is ConsoleKey.Backspace ? typed[..^Math.Min(1, typed.Length)] : char.IsControl(key.KeyChar) ? typed : typed + key.KeyChar;
        prompt.WriteLine();
        return typed;
    }
}
