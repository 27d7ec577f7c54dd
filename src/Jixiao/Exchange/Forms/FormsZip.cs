using System.IO.Compression;

namespace Jixiao.Exchange.Forms;

/// <summary>Packs files as they come: no more than one of them is in memory, and whoever waits sees it grow.</summary>
static class FormsZip
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static async Task Write(Stream to, IAsyncEnumerable<NamedFile> files, DateTimeOffset at, CancellationToken stop)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        await foreach (var file in files.WithCancellation(stop))
        {
            // Hardly smaller, as what is in them is packed already; but not every program unpacks what is stored plainly before its size is known.
            var entry = zip.CreateEntry(file.Path, CompressionLevel.Fastest);
            entry.LastWriteTime = at.ToOffset(Beijing);
            await using var content = await entry.OpenAsync(stop);
            await content.WriteAsync(file.Bytes, stop);
        }
    }
}
