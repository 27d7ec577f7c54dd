using System.Globalization;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;
using Jixiao.Units;
using Jixiao.Web;
using Marten;
using Microsoft.AspNetCore.Components;

namespace Jixiao.GoalTables;

/// <summary>A page on which a table's whole content is typed: what is sent comes before what was kept, what was kept before what the table says.</summary>
public abstract class EditingPage : PlacedPage
{
    [Inject] public IDocumentSession Session { get; set; } = null!;

    [Inject] public UnitsView Units { get; set; } = null!;

    [Inject] public CommandDoor Door { get; set; } = null!;

    [Inject] public TimeProvider Clock { get; set; } = null!;

    [Inject] public NavigationManager Navigation { get; set; } = null!;

    protected RegisteredUnit UnitRow { get; private set; } = null!;

    protected GoalTable Table { get; private set; } = null!;

    /// <summary>What is shown.</summary>
    protected TypedContent Typed { get; private set; } = null!;

    protected ReadContent Read { get; private set; } = null!;

    /// <summary>What was kept and is shown; null when what is shown is the table's own or was just sent.</summary>
    protected WorkingCopy? Kept { get; private set; }

    /// <summary>The version that what is shown was typed over.</summary>
    protected long BaseVersion { get; private set; }

    /// <summary>Whether the table has come to say something else since then.</summary>
    protected bool IsStale { get; private set; }

    protected Refused? Refusal { get; set; }

    protected GoalTableContent Now { get; private set; } = null!;

    /// <summary>Whether the stage lets the unit type at all.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>What typing begins with.</summary>
    protected virtual Task<GoalTableContent> Beginning() => Task.FromResult(Now);

    /// <summary>Where what was done leads.</summary>
    protected abstract Task<string> Done(string act, GoalTableContent content, SentForm form);

    protected override async Task Load()
    {
        UnitRow = await Units.Find(ThisUnit, Stop) ?? throw Refused.NotFound();
        Table = await Session.LoadAsync<GoalTable>(ThisTable.Stream, Stop) ?? throw Refused.NotFound();
        Now = Table.ToContent();
        await Show(await Beginning());
    }

    async Task Show(GoalTableContent beginning)
    {
        var sent = SentForm.In(Http);
        var copy = await Session.LoadAsync<WorkingCopy>(CopyId, Stop);
        if (sent is not null && sent.Text("version") is { Length: > 0 } version)
            (Typed, BaseVersion) = (TypedContent.Of(Http.Request.Form), long.Parse(version, CultureInfo.InvariantCulture));
        else if (copy is not null && TypedIn(copy) is { } typed && !Reads(typed).Content.SaysTheSameAs(beginning))
            (Typed, BaseVersion, Kept) = (typed, copy.BaseVersion, copy);
        else
            (Typed, BaseVersion) = (TypedContent.Of(beginning, ThisYear), Table.Version);
        Read = Reads(Typed);
        IsStale = await HasChangedSince(BaseVersion);
    }

    protected async Task Send()
    {
        var form = SentForm.In(Http)!;
        var act = form.Text("do");
        if (act is "drop" or "mine")
            await Choose(act);
        else if (RowAct.Parse(act) is not null || act == "check")
            await Keep(Typed.After(act), BaseVersion);
        else if ((Refusal = await Try(async () => Navigation.NavigateTo(await Done(act, Read.Readable, form)))) is not null)
            await Keep(Typed, BaseVersion);
    }

    /// <summary>An order decided on what was typed over: on today's version as long as the table still says the same.</summary>
    Order OrderOf(SentForm form) => Http.ToReplace(Permission.Declare, form.Text("order"), IsStale ? BaseVersion : Table.Version);

    protected Task Save(ICommand<GoalTable> command, SentForm form) => Door.Save(ThisTable, command, OrderOf(form), Stop);

    /// <summary>Of two sides one is chosen: mine goes on over today's table, or it is given up.</summary>
    async Task Choose(string act)
    {
        if (act == "mine" && await Session.LoadAsync<WorkingCopy>(CopyId, Stop) is { } copy)
            Session.Store(copy with { BaseVersion = Table.Version });
        else
            Session.Delete<WorkingCopy>(CopyId);
        await Session.SaveChangesAsync(Stop);
        Navigation.NavigateTo(Http.Request.Path);
    }

    async Task Keep(TypedContent typed, long baseVersion)
    {
        (Typed, Read) = (typed, Reads(typed));
        Session.Store(new WorkingCopy(CopyId, baseVersion, JsonSerializer.Serialize(typed, HttpJson.Options), Clock.GetUtcNow()));
        await Session.SaveChangesAsync(Stop);
    }

    async Task<bool> HasChangedSince(long version) => version != Table.Version
        && await GoalTableView.Find(Session, ThisTable.Stream, new PointInTime(version), Stop) is { } old && !old.ToContent().SaysTheSameAs(Now);

    string CopyId => WorkingCopy.IdOf(ThisTable.Stream, Http.Actor(Permission.Declare).Name);

    ReadContent Reads(TypedContent typed) => ReadContent.Of(typed, ThisYear, Table.Framework);

    // What another version of the product or another program kept may be no content of ours.
    static TypedContent? TypedIn(WorkingCopy copy)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedContent>(copy.Content, HttpJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
