using Jixiao.Hosting.Persistence;

namespace Jixiao.Hosting;

/// <summary>What this build is made of, for <c>-- describe</c>: modules, their recurring jobs and every kind of event.</summary>
public static class Description
{
    public static int Write(IReadOnlyList<IModule> modules, TextWriter output)
    {
        foreach (var module in modules)
        {
            output.WriteLine(module.GetType().Name[..^"Module".Length]);
            foreach (var job in module.Jobs)
                output.WriteLine($"  job {job.Name} ({job.Cron} Asia/Shanghai)");
        }
        foreach (var kind in Kinds.All)
            output.WriteLine($"event {kind.Name}");
        return 0;
    }
}
