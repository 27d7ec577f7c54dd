using Jixiao.Hosting;

namespace Jixiao.Journeys.Hosting;

public sealed class TypingUnseen
{
    const char Backspace = '\b';

    [Fact]
    public void a_password_typed_twice_is_taken_and_never_shown()
    {
        var shown = new StringWriter();
        Assert.Equal("Jixiao-2023!", HiddenLine.Password(shown, Typing("Jixiao-2024", $"{Backspace}3!\r", "Jixiao-2023!\r")));
        Assert.DoesNotContain("2023", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void nothing_typed_asks_for_an_initial_one() => Assert.Null(HiddenLine.Password(TextWriter.Null, Typing($"{Backspace}\r")));

    [Fact]
    public void a_slip_of_the_finger_is_refused() =>
        Assert.Equal("The two passwords differ.", Assert.Throws<ArgumentsMistaken>(() => HiddenLine.Password(TextWriter.Null, Typing("Jixiao-2023!\r", "Jixiao-2032!\r"))).Message);

    static Func<ConsoleKeyInfo> Typing(params string[] text)
    {
        var keys = new Queue<char>(string.Concat(text));
        return () => keys.Dequeue() is var key ? new(key, key switch { '\r' => ConsoleKey.Enter, Backspace => ConsoleKey.Backspace, _ => ConsoleKey.NoName }, false, false, false) : default;
    }
}
