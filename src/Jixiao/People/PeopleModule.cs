using Jixiao.Hosting;

namespace Jixiao.People;

/// <summary>People and machines: they sign in, an administrator makes them and says what they may.</summary>
public sealed class PeopleModule : IModule
{
    public void Services(IServiceCollection services)
    {
        services.AddScoped<PeopleView>();
        services.AddScoped<Accounts>();
        services.AddScoped<Grants>();
        services.AddScoped<SignIn>();
        services.AddScoped<PeopleDoor>();
        services.AddScoped<AccountActs>();
        services.AddScoped<GrantActs>();
    }

    public void Routes(ApiRoutes api)
    {
        SessionEndpoint.Map(api.Session);
        AccountsEndpoint.Map(api.Bureau);
        GrantsEndpoint.Map(api.Bureau);
        TokensEndpoint.Map(api.Bureau);
        PeopleRecordsEndpoint.Map(api.Bureau);
    }
}
