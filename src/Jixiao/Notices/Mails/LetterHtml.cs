using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Jixiao.Notices.Mails;

/// <summary>Renders the HTML of a mail as a page is rendered, so that what comes from data is encoded in the same way.</summary>
public sealed class LetterHtml(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <param name="given">The parameters of <see cref="MailBody"/>.</param>
    public async Task<string> Of(Dictionary<string, object?> given)
    {
        var language = CultureInfo.CurrentUICulture;
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            return (await renderer.RenderComponentAsync<MailBody>(ParameterView.FromDictionary(given))).ToHtmlString();
        });
    }
}
