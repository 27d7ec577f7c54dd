using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Web;

/// <summary>The files of a page's form, under the same rules as the route that takes one; they stay with the form when it is refused.</summary>
public static class PostedFiles
{
    /// <summary>What was chosen now and what was chosen before and left ticked: the evidence that a command names; null of no files.</summary>
    /// <param name="by">Who sent the form.</param>
    /// <param name="field">Name of the <see cref="Parts.FileField"/>.</param>
    /// <exception cref="RuleBroken"><c>file/type</c>, <c>file/too-large</c>, <c>file/forgotten</c>.</exception>
    public static async Task<IReadOnlyList<Evidence>?> Chosen(this PendingUploads uploads, UnitCode unit, string by, SentForm form, string field, CancellationToken stop)
    {
        foreach (var sha256 in form.Texts(SentForm.KeptOf(field)))
            form.Keep(field, await uploads.Named(unit.ToString(), by, sha256, stop) ?? throw new RuleBroken("file/forgotten", "先前所选的文件已过期，请重新选择。"));
        foreach (var file in form.Files(field).Where(file => file.FileName.Length > 0))
        {
            var (name, bytes) = (Path.GetFileName(file.FileName), await file.BytesOf("file/too-large", stop));
            await uploads.Keep(unit.ToString(), by, name, bytes, FileTypes.Of(name, bytes) ?? throw FileTypes.NotTaken(), stop);
            form.Keep(field, (await uploads.Named(unit.ToString(), by, SourceFiles.Sha256(bytes), stop))!);
        }
        return form.Kept(field) is { Count: > 0 } kept ? kept : null;
    }
}
