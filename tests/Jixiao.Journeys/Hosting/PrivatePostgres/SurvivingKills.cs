using System.Globalization;

namespace Jixiao.Journeys.Hosting.PrivatePostgres;

public sealed class SurvivingKills : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task the_server_of_a_killed_app_is_taken_over_and_stopped_in_the_end()
    {
        await scratch.StartAndAbandon();
        var abandoned = scratch.Postmaster;

        await using (await scratch.Start())
            Assert.Equal(abandoned, scratch.Postmaster);

        Assert.False(File.Exists(scratch.LockFile));
    }

    [Fact]
    public async Task a_killed_app_and_a_killed_server_lose_nothing_committed()
    {
        var abandoned = await scratch.StartAndAbandon();
        await Scratch.Ask(abandoned.ConnectionString("jixiao", "postgres"), "create table kept as select 1 as one");
        scratch.KillServer();

        await using var server = await scratch.Start();

        Assert.Equal("1", await Scratch.Ask(server.SuperuserConnectionString, "select one from kept"));
    }

    [Fact]
    public async Task a_server_that_dies_while_apps_live_is_started_again_once()
    {
        await using var first = await scratch.Start();
        await using var second = await scratch.Start();
        var killed = scratch.Postmaster;

        scratch.KillServer();
        await Scratch.Until(() => !scratch.Said.IsEmpty);

        Assert.Equal("1", await Scratch.Ask(first, "select 1"));
        Assert.Equal("1", await Scratch.Ask(second, "select 1"));
        Assert.NotEqual(killed, scratch.Postmaster);
        Assert.Equal(["PostgreSQL had stopped and was started again."], scratch.Said);
    }

    [Fact]
    public async Task a_lock_file_whose_number_another_process_now_has_does_not_stop_a_start()
    {
        string[] lines;
        await using (await scratch.Start())
            lines = File.ReadAllLines(scratch.LockFile);
        using var elsewhere = new Scratch();
        await using var stranger = await elsewhere.Start();
        lines[0] = elsewhere.Postmaster.ToString(CultureInfo.InvariantCulture);
        File.WriteAllLines(scratch.LockFile, lines);

        await using var server = await scratch.Start();

        Assert.Equal("1", await Scratch.Ask(server, "select 1"));
        Assert.NotEqual(elsewhere.Postmaster, scratch.Postmaster);
    }

    [Fact]
    public async Task a_first_start_that_was_broken_off_leaves_nothing_in_the_way()
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var broken = scratch.StartUnless(giveUp.Token, scratch.Options);
        await Scratch.Until(() => Unfinished().Any(folder => Directory.EnumerateFileSystemEntries(folder).Any()));
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken);
        Assert.False(Directory.Exists(scratch.Data));

        await using var server = await scratch.Start();

        Assert.Equal("1", await Scratch.Ask(server, "select 1"));
        Assert.Empty(Unfinished());
    }

    string[] Unfinished() => Directory.Exists(scratch.Options.Folder) ? Directory.GetDirectories(scratch.Options.Folder, "init-*") : [];
}
