using System.Runtime.CompilerServices;

namespace Jixiao.Journeys.Support;

/// <summary>What others rely on is kept in a file that a person approved; a change shows up in the difference of two files.</summary>
static class Approval
{
    public static void Compare(string name, IEnumerable<string> lines, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Approved");
        var (approved, received) = (Path.Combine(folder, $"{name}.txt"), Path.Combine(folder, $"{name}.received.txt"));
        var text = string.Join('\n', lines) + "\n";
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"Not what was approved. When the change is wanted: mv {received} {approved}");
    }
}
