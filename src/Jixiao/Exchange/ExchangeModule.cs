using Jixiao.Hosting;
using Marten;

namespace Jixiao.Exchange;

/// <summary>Documents in: the published document as text or Word.</summary>
public sealed class ExchangeModule : IModule
{
    public void Store(StoreOptions store) => store.Schema.For<ImportedFile>();

    public void Services(IServiceCollection services) => services.AddSingleton<ImportDocument>();

    public void Routes(ApiRoutes api) => ImportDocumentEndpoint.Map(api.Unit);
}
