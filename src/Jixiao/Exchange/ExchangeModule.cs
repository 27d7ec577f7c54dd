using Jixiao.Exchange.FilledIn;
using Jixiao.Exchange.Forms;
using Jixiao.Hosting;
using Marten;

namespace Jixiao.Exchange;

/// <summary>Documents in: the published document as text or Word, templates filled in with Excel. Documents out: official forms as Word and Excel.</summary>
public sealed class ExchangeModule : IModule
{
    public void Store(StoreOptions store) => store.Schema.For<ImportedFile>();

    public void Services(IServiceCollection services) => services.AddSingleton<ImportDocument>().AddSingleton<ImportActuals>().AddScoped<ImportRoundSheet>();

    public void Routes(ApiRoutes api)
    {
        ImportDocumentEndpoint.Map(api.Unit);
        ImportActualsEndpoint.Map(api.Tables);
        RoundSheetEndpoint.Map(api.Tables);
        FormsEndpoint.Map(api);
        TemplatesEndpoint.Map(api);
    }
}
