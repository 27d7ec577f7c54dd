using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Audit;

/// <summary>Tells in the reader's language what an event changed, with what was there before it.</summary>
public sealed class EventWords(IStringLocalizer<Texts> texts)
{
    public string Role(string? role) => role is null ? "" : texts[$"Role.{role}"];

    public string Tell(object @event, GoalTable before) => @event switch
    {
        GoalTableDrafted e => texts["Told.Drafted", e.Year, e.Project, e.ProjectName],
        ProjectRenamed e => texts["Told.Renamed", before.ProjectName, e.ProjectName],
        BudgetSet e => texts["Told.BudgetSet", Amount(e.Total), Amount(e.Fiscal), Amount(e.Other)],
        FundsUseStated e => texts["Told.Use", e.Use],
        SpendingPlanSet e => texts["Told.Plan", string.Join(texts["List.Separator"], e.Plan.CheckPoints.Select(p => texts["Told.CheckPoint", p.Month, p.Day, p.Percent].Value))],
        GoalsStated e => texts["Told.Goals", e.Goals.Count, string.Join(" ", e.Goals)],
        IndicatorSet e => Tell(e, before),
        IndicatorRemoved e => texts["Told.IndicatorRemoved", before.Indicators.FirstOrDefault(i => i.Id == e.Id)?.Name ?? $"{e.Id}"],
        GoalTableSubmitted => texts["Told.Submitted"],
        GoalTableApproved e => texts["Told.Approved", e.Edition, e.ApprovedOn, Document(e.Document)],
        AdjustmentRequested e => texts["Told.AdjustmentRequested", e.Reason, before.Differences(e.Proposal).Count()],
        BudgetRevised e => texts["Told.BudgetRevised", Source(e.Source), Signed(e.Change), Amount(before.Adjusted + e.Change), e.EffectiveOn, e.Reason, e.Document],
        SpendRecorded e => texts["Told.Spend", e.PaidOn, Source(e.Source), Amount(e.Amount), e.Voucher, Amount(before.Executed + e.Amount)],
        _ => @event.GetType().Name,
    };

    string Tell(IndicatorSet e, GoalTable before)
    {
        if (before.Indicators.FirstOrDefault(i => i.Id == e.Id) is not { } was)
            return texts["Told.IndicatorAdded", e.Row, e.Level2, e.Name, e.Target];
        var changes = Fields(was, e).Where(field => field.Old != field.New).Select(field => texts["Told.Field", texts[field.Name], field.Old, field.New].Value).ToList();
        return changes is []
            ? texts["Told.IndicatorMoved", e.Name, e.Row]
            : texts["Told.IndicatorChanged", e.Row, was.Name, string.Join(texts["List.Separator"], changes)];
    }

    (string Name, string Old, string New)[] Fields(Indicator was, IndicatorSet e) =>
    [
        ("Indicator.Level1", was.Level1, e.Level1),
        ("Indicator.Level2", was.Level2, e.Level2),
        ("Indicator.Name", was.Name, e.Name),
        ("Indicator.Description", was.Description, e.Description),
        ("Indicator.Target", was.Target.Raw, e.Target.Raw),
        ("Indicator.Accrual", texts[$"Accrual.{was.Accrual}"], texts[$"Accrual.{e.Accrual}"]),
        ("Indicator.Basis", was.Basis, e.Basis),
    ];

    string Source(FundSource source) => texts[$"FundSource.{source}"];

    string Document(string document) => document == ApproveGoalTable.AsPublished ? texts["Approval.AsPublished"] : document;

    string Amount(Money? money) => money is { } amount ? texts["Amount.Yuan", amount.InYuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)] : texts["Blank"];

    string Signed(Money change) => (change > Money.Zero ? "+" : "") + Amount(change);
}
