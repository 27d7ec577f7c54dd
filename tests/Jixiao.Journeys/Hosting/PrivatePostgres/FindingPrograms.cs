using Jixiao.Hosting.PrivatePostgres;

namespace Jixiao.Journeys.Hosting.PrivatePostgres;

public sealed class FindingPrograms : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task programs_that_the_machine_lacks_are_fetched_once()
    {
        await using (var server = await scratch.Start(WithoutSystemPrograms()))
            Assert.StartsWith("18.", await Scratch.Ask(server, "show server_version"), StringComparison.Ordinal);

        await using var again = await scratch.Start(WithoutSystemPrograms());

        Assert.Equal(["PostgreSQL was not found, so ops/get-prerequisites.sh fetches it once."], scratch.Said);
    }

    [Fact]
    public async Task where_nothing_can_be_fetched_one_sentence_names_the_command_to_type()
    {
        var nothing = await Assert.ThrowsAsync<PrivateServerUnavailable>(() => scratch.Start(WithoutSystemPrograms(("PATH", "/nowhere"))));

        Assert.Matches(@"^PostgreSQL 15 to 18 could not be fetched: install it with `[^`]+ install [^`]*postgresql[^`]*`\.$", nothing.Message);
        Assert.False(Directory.Exists(scratch.Data));
    }

    [Fact]
    public async Task a_folder_that_was_chosen_is_never_silently_replaced()
    {
        var wrong = await Assert.ThrowsAsync<PrivateServerUnavailable>(() => scratch.Start(WithoutSystemPrograms(("JIXIAO_POSTGRES", scratch.Folder))));

        Assert.Contains(scratch.Folder, wrong.Message, StringComparison.Ordinal);
        Assert.Empty(scratch.Said);
    }

    [Fact]
    public async Task data_of_another_major_version_ask_for_that_version()
    {
        await using (await scratch.Start())
        {
            // Any server will do: what counts is the number it leaves.
        }
        File.WriteAllText(Path.Combine(scratch.Data, "PG_VERSION"), "14\n");

        var other = await Assert.ThrowsAsync<PrivateServerUnavailable>(scratch.Start);

        Assert.Contains("`sudo apt-get install -y postgresql-14`", other.Message, StringComparison.Ordinal);
    }

    PrivateServerOptions WithoutSystemPrograms(params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string?>
        {
            ["JIXIAO_POSTGRES"] = null,
            ["JIXIAO_POSTGRES_SEARCH"] = "",
            ["JIXIAO_DATA"] = Path.Combine(scratch.Folder, "fetched"),
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return scratch.Options with { Environment = environment };
    }
}
