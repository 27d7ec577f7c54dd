using Jixiao;
using Jixiao.Hosting;
using Jixiao.Hosting.PrivatePostgres;

var modules = Modules.All;

try
{
    if (Cli.WithoutDatabase(args, modules, Console.Out, Console.Error) is { } exitCode)
        return exitCode;
    var builder = WebApplication.CreateBuilder(Cli.Takes(args) ? [] : args);
    await using var database = await Database.Find(builder, CancellationToken.None);
    var settings = Settings.From(builder.Configuration, database);
    builder.AddApp(settings, modules);
    await using var app = builder.Build();
    app.UseApp(settings, modules);
    return Cli.Takes(args) ? await Cli.Run(app, args, Console.Out, Console.Error) : await app.Serve(settings, modules);
}
catch (Exception cannotStart) when (cannotStart is PrivateServerUnavailable or SettingMistaken or ArgumentsMistaken or RoleMistaken)
{
    await Console.Error.WriteLineAsync(cannotStart.Message);
    return 1;
}
