using System.Diagnostics;
using System.Runtime.Versioning;
using Jixiao.Hosting.PrivatePostgres;

namespace Jixiao.Journeys.Hosting.PrivatePostgres;

public sealed class StartingAndLeaving : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task data_outlive_a_restart()
    {
        await using (var first = await scratch.Start())
            await Scratch.Ask(first.OwnerConnectionString, "create table public.kept as select 1 as one");

        await using var second = await scratch.Start();

        Assert.Equal("1", await Scratch.Ask(second.OwnerConnectionString, "select one from public.kept"));
        Assert.Empty(scratch.Said);
    }

    [Fact]
    public async Task two_apps_at_once_share_one_server_and_the_last_one_out_stops_it()
    {
        var apps = await Task.WhenAll(scratch.Start(), scratch.Start());
        var served = scratch.Postmaster;

        await apps[0].DisposeAsync();
        Assert.Equal("1", await Scratch.Ask(apps[1], "select 1"));
        Assert.Equal(served, scratch.Postmaster);

        await apps[1].DisposeAsync();
        Assert.False(File.Exists(scratch.LockFile));
        Assert.False(Directory.Exists((await Home()).Sockets));
    }

    [Fact]
    public async Task each_app_may_have_a_database_of_its_own()
    {
        await using var main = await scratch.Start();
        await using var other = await scratch.Start(scratch.Options with { Database = "Other \"one\"" });

        Assert.Equal("jixiao", await Scratch.Ask(main, "select current_database()"));
        Assert.Equal("Other \"one\"", await Scratch.Ask(other, "select current_database()"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task the_server_is_never_root_and_only_its_owner_reaches_its_socket()
    {
        await using var server = await scratch.Start();

        var ids = await OwnersOf(scratch.Postmaster);

        Assert.NotEmpty(ids);
        Assert.DoesNotContain("0", ids);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode((await Home()).Sockets));
        Assert.Equal("", await Scratch.Ask(server, "show listen_addresses"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task a_folder_that_the_server_account_cannot_enter_gets_a_stand_in()
    {
        File.SetUnixFileMode(scratch.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var server = await scratch.Start();
        var home = await Home();
        Assert.Equal("1", await Scratch.Ask(server, "select 1"));
        await server.DisposeAsync();

        // Only root steps down to another account; whoever is nobody else enters his own folder.
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.Equal(scratch.Options.Folder, home.Folder);
            return;
        }
        Assert.StartsWith("/var/tmp/", home.Folder, StringComparison.Ordinal);
        Assert.Contains(home.Folder, Assert.Single(scratch.Said), StringComparison.Ordinal);
        Directory.Delete(home.Folder, recursive: true);
    }

    [Fact]
    public async Task tests_give_up_durability_and_nobody_else_does()
    {
        await using (var careless = await scratch.Start())
            Assert.Equal("off", await Scratch.Ask(careless, "show fsync"));

        await using var durable = await scratch.Start(scratch.Options with { Durable = true });
        Assert.Equal("on", await Scratch.Ask(durable, "show fsync"));
    }

    /// <summary>The accounts a process runs as, by number; a bare Linux has no ps, and nothing else has /proc.</summary>
    static async Task<string[]> OwnersOf(int process)
    {
        if (OperatingSystem.IsLinux())
            return File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..];
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "uid=,ruid=", "-p", $"{process}"]) { RedirectStandardOutput = true })!;
        var printed = await ps.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    Task<ServerHome> Home() => ServerHome.Choose(scratch.Options.Folder, TestContext.Current.CancellationToken);
}
