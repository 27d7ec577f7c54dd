namespace Jixiao.Benchmarks;

/// <summary>The checkout that the program runs in.</summary>
static class Checkout
{
    public static string At(string path) => Path.GetFullPath(path, Root(AppContext.BaseDirectory));

    static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Jixiao.slnx"))
            ? folder
            : Root(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run inside a checkout of the repository."));
}
