using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;
using Jixiao.Units;
using Jixiao.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>A page on which a goal table's whole content is typed.</summary>
public abstract class TableEditingPage : EditingPage<GoalTable, TypedContent, GoalTableContent>
{
    [Inject] public UnitsView Units { get; set; } = null!;

    [Inject] public IStringLocalizer<Texts> Texts { get; set; } = null!;

    protected GoalTable Table { get; private set; } = null!;

    /// <summary>What is shown, read.</summary>
    protected ReadContent Read => ReadContent.Of(Typed, ThisYear, Table.Framework);

    /// <summary>My side and the table's, line by line.</summary>
    protected IReadOnlyList<BothLine> BothSides => ContentLines.Compare(Read.Content, Now, ThisYear, Texts);

    protected override IRouteTo<GoalTable> Route => ThisTable;

    protected override long Version => Table.Version;

    protected override GoalTableContent Now => Table.ToContent();

    protected override async Task Find()
    {
        _ = await Units.Find(ThisUnit, Stop) ?? throw Refused.NotFound();
        Table = await Session.LoadAsync<GoalTable>(ThisTable.Stream, Stop) ?? throw Refused.NotFound();
    }

    protected override TypedContent Typing(GoalTableContent content) => TypedContent.Of(content, ThisYear);

    protected override GoalTableContent Reading(TypedContent typed) => ReadContent.Of(typed, ThisYear, Table.Framework).Content;

    protected override bool SaysTheSame(GoalTableContent one, GoalTableContent other) => one.SaysTheSameAs(other);

    protected override async Task<GoalTableContent?> At(long version) =>
        (await GoalTableView.Find(Session, ThisTable.Stream, new PointInTime(version), Stop))?.ToContent();
}
