using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace Jixiao.Web;

/// <summary>A page that is shown once it has all it needs, never half.</summary>
public abstract class LoadedPage : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    protected CancellationToken Stop => Http.RequestAborted;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected abstract Task Load();

    /// <summary>Does what a form asks; what forbids it is returned, a bug stays loud.</summary>
    public static async Task<Refused?> Try(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception refused) when (Problems.Of(refused) is not null)
        {
            return Problems.Of(refused);
        }
    }
}
