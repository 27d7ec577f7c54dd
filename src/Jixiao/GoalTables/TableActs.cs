using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Web;
using Microsoft.AspNetCore.Components;

namespace Jixiao.GoalTables;

/// <summary>A part of a table's page whose forms do something to the table: what was done leads back to the page, what was refused is said beside the form.</summary>
public abstract class TableActs : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = null!;

    [Inject] public CommandDoor Door { get; set; } = null!;

    [Inject] public Today Today { get; set; } = null!;

    [Inject] public PendingUploads Uploads { get; set; } = null!;

    [Inject] public NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired] public GoalTable Table { get; set; } = null!;

    protected TableRoute Route => new(Http.Unit()!.Value, new(Table.Year), Table.Project);

    /// <summary>The day that forms offer: today, or the year's nearest.</summary>
    protected DateOnly OfferedDay => new FiscalYear(Table.Year).Nearest(Today.Date);

    protected SentForm? Asked => SentForm.In(Http);

    protected Refused? Refusal { get; private set; }

    /// <summary>Whether whoever asks may do that and the table's stage takes it.</summary>
    protected bool May(Permission permission, Step step) => Http.May(permission) && Table.Standing.Stage.Takes(step);

    /// <summary>Decides one command on the version that the form was shown with.</summary>
    protected Task Send(Permission permission, SentForm form, ICommand<GoalTable> command) =>
        Door.Send(Route.Tenant, Route.Stream, command, form.By(Http.Actor(permission)), Http.RequestAborted, form.Asked);

    /// <summary>The files of one of the form's fields, kept with the form until they are evidence.</summary>
    protected Task<IReadOnlyList<Evidence>?> FilesOf(SentForm form, string field) => Uploads.Chosen(Route.Unit, Http.Actor().Name, form, field, Http.RequestAborted);

    /// <summary>Does what a form asks and leads to a part of the page.</summary>
    protected async Task Do(Func<SentForm, Task> work, string part)
    {
        var form = Asked!;
        Refusal = await LoadedPage.Try(() => work(form));
        if (Refusal is null)
            Navigation.NavigateTo($"{Links.Table(Route)}?done={form.What}#{part}");
    }
}
