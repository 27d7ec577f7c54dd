using System.Globalization;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Web;
using Marten;
using Microsoft.AspNetCore.Components;

namespace Jixiao.LifeCycle;

/// <summary>A page on which the whole content of a stream is typed: what is sent comes before what was kept, what was kept before what the stream says.</summary>
public abstract class EditingPage<TState, TTyped, TContent> : PlacedPage
    where TState : class, IFolded<TState>
    where TTyped : class, ITyped<TTyped>
    where TContent : class
{
    /// <summary>Name of the field for files, where the page has one.</summary>
    protected const string FilesField = "files";

    [Inject] public IDocumentSession Session { get; set; } = null!;

    [Inject] public CommandDoor Door { get; set; } = null!;

    [Inject] public PendingUploads Uploads { get; set; } = null!;

    [Inject] public TimeProvider Clock { get; set; } = null!;

    [Inject] public NavigationManager Navigation { get; set; } = null!;

    /// <summary>What is shown.</summary>
    protected TTyped Typed { get; private set; } = null!;

    /// <summary>What was kept and is shown; null when what is shown is the stream's own or was just sent.</summary>
    protected WorkingCopy? Kept { get; private set; }

    /// <summary>The version that what is shown was typed over.</summary>
    protected long BaseVersion { get; private set; }

    /// <summary>Whether the stream has come to say something else since then.</summary>
    protected bool IsStale { get; private set; }

    protected Refused? Refusal { get; private set; }

    /// <summary>What was sent with <see cref="FilesField"/>; null of no files.</summary>
    protected IReadOnlyList<Evidence>? Files { get; private set; }

    /// <summary>The stream whose content is typed.</summary>
    protected abstract IRouteTo<TState> Route { get; }

    /// <summary>What the person's working copy is kept under: the stream, unless more than its one content is typed.</summary>
    protected virtual string CopyKey => Route.Stream;

    /// <summary>Number of the stream's events; 0 before there is one.</summary>
    protected abstract long Version { get; }

    /// <summary>What the stream says.</summary>
    protected abstract TContent Now { get; }

    /// <summary>Whether the stage lets the unit type at all.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>Reads what the page needs, the stream's state first of all.</summary>
    protected abstract Task Find();

    /// <summary>What typing begins with.</summary>
    protected virtual Task<TContent> Beginning() => Task.FromResult(Now);

    /// <summary>A content as it stands in the editor.</summary>
    protected abstract TTyped Typing(TContent content);

    /// <summary>What was typed, as far as it can be read.</summary>
    protected abstract TContent Reading(TTyped typed);

    protected abstract bool SaysTheSame(TContent one, TContent other);

    /// <summary>What the stream said at a version; null when it had none such.</summary>
    protected abstract Task<TContent?> At(long version);

    /// <summary>Does what a button asks.</summary>
    /// <returns>Where it leads.</returns>
    protected abstract Task<string> Done(string act, SentForm form);

    protected override async Task Load()
    {
        await Find();
        var (sent, beginning) = (SentForm.In(Http), await Beginning());
        var copy = await Session.LoadAsync<WorkingCopy>(CopyId, Stop);
        if (sent is not null && sent.Text("version") is { Length: > 0 } version)
            (Typed, BaseVersion) = (TTyped.Of(Http.Request.Form), long.Parse(version, CultureInfo.InvariantCulture));
        else if (copy is not null && TypedIn(copy) is { } typed && !SaysTheSame(Reading(typed), beginning))
            (Typed, BaseVersion, Kept) = (typed, copy.BaseVersion, copy);
        else
            (Typed, BaseVersion) = (Typing(beginning), Version);
        IsStale = BaseVersion != Version && await At(BaseVersion) is { } old && !SaysTheSame(old, Now);
    }

    protected async Task Send()
    {
        var form = SentForm.In(Http)!;
        var act = form.Text("do");
        if (act is "drop" or "mine")
            await Choose(act);
        else if ((Refusal = await Try(async () => Files = await Uploads.Chosen(ThisUnit, Name, form, FilesField, Stop))) is not null)
            await Keep(Typed);
        else if (RowAct.Parse(act) is not null || act == "check")
            await Keep(Typed.After(act));
        else if ((Refusal = await Try(async () => Navigation.NavigateTo(await Done(act, form)))) is not null)
            await Keep(Typed);
    }

    /// <summary>Decided on what was typed over: on today's version as long as the stream still says the same.</summary>
    protected Task Save(ICommand<TState> command, SentForm form, Func<Writing, Task>? require = null) =>
        Door.Save(Route, command, form.By(Http.Actor(Permission.Declare)) with { IfMatch = IsStale ? BaseVersion : Version }, Stop, require);

    /// <summary>Of two sides one is chosen: mine goes on over what the stream says today, or it is given up.</summary>
    async Task Choose(string act)
    {
        if (act == "mine" && await Session.LoadAsync<WorkingCopy>(CopyId, Stop) is { } copy)
            Session.Store(copy with { BaseVersion = Version });
        else
            Session.Delete<WorkingCopy>(CopyId);
        await Session.SaveChangesAsync(Stop);
        Navigation.NavigateTo(Http.Request.Path);
    }

    async Task Keep(TTyped typed)
    {
        Typed = typed;
        Session.Store(new WorkingCopy(CopyId, BaseVersion, JsonSerializer.Serialize(typed, HttpJson.Options), Clock.GetUtcNow()));
        await Session.SaveChangesAsync(Stop);
    }

    string Name => Http.Actor(Permission.Declare).Name;

    string CopyId => WorkingCopy.IdOf(CopyKey, Name);

    // What another version of the product or another program kept may be no content of ours.
    static TTyped? TypedIn(WorkingCopy copy)
    {
        try
        {
            return JsonSerializer.Deserialize<TTyped>(copy.Content, HttpJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
