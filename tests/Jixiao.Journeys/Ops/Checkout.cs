namespace Jixiao.Journeys.Ops;

static class Checkout
{
    static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string At(string path) => Path.GetFullPath(path, Root);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static bool Has(string path) => Path.Exists(At(path));

    static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Jixiao.slnx"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside a checkout of the repository."));
}
