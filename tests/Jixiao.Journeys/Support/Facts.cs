using System.Text.Json;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Journeys.Support;

/// <summary>Facts as the store writes and reads them, without a store.</summary>
static class Facts
{
    static readonly JsonSerializerOptions Json = Configured();

    public static string Written(object fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    public static object Read(string json, Type kind) => JsonSerializer.Deserialize(json, kind, Json)!;

    static JsonSerializerOptions Configured()
    {
        var json = new JsonSerializerOptions();
        StoredJson.Configure(json);
        return json;
    }
}
