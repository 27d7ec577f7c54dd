using System.Globalization;
using Jixiao.Hosting;

namespace Jixiao.Seeding;

/// <summary>The <c>seed</c> verb: makes the schema where that is ours to make, writes the county, lets the bureau's figures follow, and says what there is now.</summary>
public sealed class SeedCommand(SeedDivision seeding, CatchingUp catchingUp, DatabaseOwner owner, Settings settings)
{
    public async Task<int> Run(SeedPlan plan, TextWriter output, CancellationToken stop)
    {
        if (settings.CreatesSchema)
            await owner.Migrate(output.WriteLine, stop);
        var progress = new SeedProgress(output, isTerminal: output == Console.Out && !Console.IsOutputRedirected);
        var seeded = await seeding.Run(plan, (share, events) => progress.Show("Writing", share, string.Create(CultureInfo.InvariantCulture, $"{events:N0} events")), stop);
        progress.Done();
        await catchingUp.Run(share => progress.Show("Figures", share), stop);
        progress.Done();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {plan.Division} has {plan.Units:N0} units, {plan.Projects:N0} projects in each of {plan.Years} years until {SeedPlan.LastYear}: {seeded.Streams:N0} streams, {seeded.Events:N0} events, in {progress.Elapsed:mm\:ss}.
            To look at it: add-administrator NAME --division {plan.Division}
            """));
        return 0;
    }
}
