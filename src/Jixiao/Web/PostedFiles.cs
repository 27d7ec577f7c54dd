using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Web;

/// <summary>Takes the files of a page's form as evidence, under the same rules as the route that takes one.</summary>
public static class PostedFiles
{
    /// <summary>The evidence that a command names; null of no files.</summary>
    /// <exception cref="RuleBroken"><c>file/type</c>, <c>file/too-large</c>.</exception>
    public static async Task<IReadOnlyList<Evidence>?> Kept(this SourceFiles files, UnitCode unit, IEnumerable<IFormFile> posted, CancellationToken stop)
    {
        var hashes = new List<string>();
        foreach (var file in posted.Where(file => file.FileName.Length > 0))
        {
            var (name, bytes) = (Path.GetFileName(file.FileName), await file.BytesOf("file/too-large", stop));
            if (FileTypes.Of(name, bytes) is null)
                throw new RuleBroken("file/type", "只接受PDF、Word、Excel、PowerPoint、JPG、PNG和文本文件（以内容为准）。");
            await files.Keep(unit.ToString(), name, bytes, stop);
            hashes.Add(SourceFiles.Sha256(bytes));
        }
        return await files.Named(unit.ToString(), hashes, stop);
    }
}
