using System.Diagnostics;

namespace Jixiao.Benchmarks;

/// <summary>LibreOffice, where it is installed: whether it opens what was written and makes a PDF of it.</summary>
static class Office
{
    /// <summary>A sentence on how many files it converted; a file that it does not convert is a fault and stays loud.</summary>
    public static async Task<string> Convert(HttpClient http, IReadOnlyList<string> addresses)
    {
        var folder = Directory.CreateTempSubdirectory("jixiao-office-");
        try
        {
            foreach (var (number, address) in addresses.Index())
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{number}{Path.GetExtension(address)}"), await http.GetByteArrayAsync(address));
            if (await Run(folder.FullName) is not { } converted)
                return "LibreOffice was not installed.";
            return converted == addresses.Count
                ? $"LibreOffice made a PDF of each of {converted} forms and templates."
                : throw new InvalidOperationException($"LibreOffice made a PDF of {converted} of {addresses.Count} files only.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<int?> Run(string folder)
    {
        try
        {
            using var office = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder)]) { RedirectStandardOutput = true })!;
            _ = await office.StandardOutput.ReadToEndAsync();
            await office.WaitForExitAsync();
            return Directory.GetFiles(folder, "*.pdf").Length;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
