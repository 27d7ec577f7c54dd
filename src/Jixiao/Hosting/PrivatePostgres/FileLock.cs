namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>Locks between processes that the kernel drops with their holder, even one that was killed.</summary>
static class FileLock
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<FileStream> Exclusive(string path, CancellationToken stop)
    {
        while (true)
        {
            if (TryExclusive(path) is { } held)
                return held;
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Is nobody else holding it? A process being forked carries every lock for a moment, so one refusal is no answer.</summary>
    public static async Task<bool> IsFree(string path)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            if (TryExclusive(path) is { } held)
            {
                await held.DisposeAsync();
                return true;
            }
            await Task.Delay(Pause);
        }
        return false;
    }

    public static FileStream Shared(string path)
    {
        using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite))
        {
            // .NET takes the shared lock on a stream opened for reading alone, which cannot create the file.
        }
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    static FileStream? TryExclusive(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(Path.GetDirectoryName(path)))
        {
            return null;
        }
    }
}
