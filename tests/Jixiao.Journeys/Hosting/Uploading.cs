using System.IO.Compression;
using System.Text;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Hosting;

/// <summary>Evidence: what is taken, by its content; who gets it back, and as what.</summary>
public sealed class Uploading(SharedInstance shared)
{
    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "批复.pdf", [.. "%PDF-1.7"u8], "application/pdf" },
        { "说是图片.txt", [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, 1], "image/png" },
        { "现场.jpg", [0xff, 0xd8, 0xff, 0xe0, 0, 1], "image/jpeg" },
        { "报告.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "明细.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "汇报.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "旧报告.doc", Compound("WordDocument"), "application/msword" },
        { "旧明细.xls", Compound("Workbook"), "application/vnd.ms-excel" },
        { "旧汇报.ppt", Compound("PowerPoint Document"), "application/vnd.ms-powerpoint" },
        { "说明.txt", Encoding.UTF8.GetBytes("验收合格"), "text/plain" },
        { "明细.csv", [0xd1, 0xe9, 0xca, 0xd5], "text/csv" },
    };

    public static TheoryData<string, byte[]> NotTaken => new()
    {
        { "程序.pdf", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { "包.docx", Zip("随便.txt") },
        { "宏.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { "坏.xlsx", [.. "PK"u8, 3, 4, 0, 0] },
        { "安装.doc", Compound("Installer") },
        { "空.txt", [] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task evidence_is_given_back_as_what_it_is(string name, byte[] bytes, string type)
    {
        var unit = await NewUnit();

        var kept = (await unit.Api.Upload(bytes, name)).Ok;

        Assert.Equal((SourceFiles.Sha256(bytes), name, $"{bytes.Length}"), (kept["sha256"], kept["name"], kept["bytes"]));
        var given = (await unit.Api.Get($"/files/{kept["sha256"]}")).Ok;
        Assert.Equal((type, "attachment"), (given.MediaType, given.Disposition));
        Assert.Equal(bytes, given.Bytes);
        await NothingFor(unit, kept["sha256"]!);
    }

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task what_is_no_evidence_is_refused_whatever_its_name_says(string name, byte[] bytes)
    {
        var unit = await NewUnit();
        Assert.Equal((422, "file/type"), (await unit.Api.Upload(bytes, name)).Problem);
        await NothingFor(unit, SourceFiles.Sha256(bytes));
    }

    [Fact]
    public async Task a_file_over_twenty_megabytes_is_refused()
    {
        var unit = await NewUnit();
        Assert.Equal((422, "file/too-large"), (await unit.Api.Upload(new byte[SourceFiles.MaximumBytes + 1], "大.pdf")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Api.Post("/files", new { })).Problem);
        await NothingFor(unit, new string('0', 64));
    }

    [Fact]
    public async Task the_same_bytes_keep_their_first_name_and_another_units_file_proves_nothing()
    {
        var unit = await NewUnit();
        byte[] bytes = [.. "%PDF-1.7 批复"u8];
        var first = await unit.Api.Upload(bytes, "批复.pdf");
        Assert.Equal("批复.pdf", (await unit.Api.Upload(bytes, "别名.pdf"))["name"]);
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        var code = await other.Reviewed(1);

        var approval = new { document = "1号", approvedOn = "2023-02-01", files = new[] { first["sha256"] } };

        Assert.Equal((422, "file/unknown"), (await other.Table(code).Post("/approve", approval, await other.Version(code))).Problem);
        Assert.Equal((422, "file/unknown"), (await other.Table(code).Post("/approve", approval with { files = [null] }, await other.Version(code))).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Auditor).Api.Upload(bytes, "批复.pdf")).Problem);
        Assert.Equal(bytes, (await unit.As(Roles.Auditor).Api.Get($"/files/{first["sha256"]}")).Ok.Bytes);
        await NothingFor(unit, first["sha256"]!);
    }

    static byte[] Compound(string stream) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + '\0')];

    static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var entry in entries)
                archive.CreateEntry(entry);
        return bytes.ToArray();
    }

    async Task NothingFor(OneUnit unit, string sha256)
    {
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430003");
        Assert.Equal((404, "not-found"), (await other.Api.Get($"/files/{sha256}")).Problem);
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}
