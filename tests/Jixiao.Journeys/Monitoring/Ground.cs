using Jixiao.Journeys.Support;
using Jixiao.Journeys.Treasury;
using static Jixiao.Journeys.Treasury.TreasuryOf;

namespace Jixiao.Journeys.Monitoring;

/// <summary>What trips a rule, and what takes the ground away again.</summary>
/// <param name="Severity">Of the alert.</param>
/// <param name="Figure">One of its figures that says why, and what it is.</param>
/// <param name="Found">The day on which it is looked for.</param>
/// <param name="Trip">Done on 1 February.</param>
/// <param name="Undo">Done on the day it was found.</param>
/// <param name="Gone">The day on which it is looked for again; the day it was found where nothing is said.</param>
sealed record Ground(string Severity, (string Name, string Is) Figure, DateOnly Found, Func<OneUnit, Task> Trip, Func<OneUnit, Task> Undo, DateOnly? Gone = null)
{
    static readonly DateOnly Spring = new(2023, 3, 31);
    static readonly DateOnly Summer = new(2023, 7, 1);

    /// <summary>By the rules' names.</summary>
    public static IReadOnlyDictionary<string, Ground> Of { get; } = new Dictionary<string, Ground>
    {
        ["spend-behind-plan"] = new("red", ("executedYuan", "0.00"), new(2023, 6, 30), unit => unit.Approved(1), unit => Ok(unit.Spend(unit.Code(1), "48000.00", "2023-06-30"))),
        ["over-budget"] = new("red", ("overYuan", "0.01"), Summer, Then(Approved, Pays(1, "100000.01", "2023-06-01")), TakesBack(1, "100000.01")),
        ["spent-before-approval"] = new("red", ("vouchers", "支-1"), Summer, Then(unit => unit.Drafted(1), Pays(1, "500.00", "2023-06-01")), TakesBack(1, "500.00")),
        ["spent-outside-year"] = new("yellow", ("firstPaidOn", "2022-12-30"), Summer, Then(Approved, Pays(1, "500.00", "2022-12-30")), TakesBack(1, "500.00")),
        ["voucher-twice"] = new(
            "red", ("vouchers", "支-9"), Summer, Then(Approved, unit => unit.Approved(2), Pays(1, "500.00", "2023-06-01", "支-9"), Pays(2, "500.00", "2023-06-01", "支-9")), TakesBack(2, "500.00")),
        // What the treasury took back too much cannot be undone: the bureau verifies and closes it.
        ["reversal-doubtful"] = new("yellow", ("amountYuan", "600.00"), Summer, Then(Approved, Pays(1, "500.00", "2023-06-01"), TakesBack(1, "600.00")), unit => Closed(unit, "reversal-doubtful")),
        ["year-end-rush"] = new(
            "yellow", ("decemberYuan", "300000.00"), new(2023, 12, 31), Then(unit => unit.Approved(1, "1000000.00"), unit => Ok(unit.Spend(unit.Code(1), "300000.00", "2023-12-01", "rush"))),
            Reverses("rush", "0.01", "2023-12-20")),
        ["unusual-payment"] = new(
            "yellow", ("medianYuan", "5000.00"), Summer, Then(Approved, Small(5), unit => Ok(unit.Spend(unit.Code(1), "50000.00", "2023-06-02", "large"))), Reverses("large", "50000.00", "2023-07-01")),
        ["budget-revised-often"] = new("yellow", ("times", "4"), Summer, Then(Approved, Revised(4)), SetRule("budget-revised-often", "times", "4")),
        ["target-lowered"] = new("yellow", ("indicators", "群众满意度（≥95%→≥90%）"), Summer, Then(Approved, Reports(2, "92"), Adjusts("≥90%")), Adjusts("≥95%")),
        ["indicator-behind"] = new("red", ("indicators", "群众满意度"), Spring, Then(Approved, Reports(2, "50")), Corrects(1, "96")),
        ["indicator-far-over"] = new("notice", ("indicators", "采购数量"), Spring, Then(Approved, Reports(1, "1")), Corrects(1, "0.6")),
        ["actual-missing"] = new("yellow", ("indicators", "采购数量、群众满意度"), new(2023, 4, 11), Approved, Then(Reports(1, "0.6"), Reports(2, "96"))),
        ["check-point-near"] = new("notice", ("dueOn", "2023-03-31"), new(2023, 3, 24), Approved, Then(Reports(1, "0.6", "2023-03-24"), Reports(2, "96", "2023-03-24"))),
        ["table-silent"] = new("yellow", ("since", "2023-02-01"), new(2023, 5, 2), Approved, unit => Ok(unit.Spend(unit.Code(1), "500.00", "2023-05-02"))),
        ["review-waiting"] = new("yellow", ("holder", "Department"), new(2023, 2, 9), unit => unit.Submitted(1), unit => unit.Done(unit.Code(1), "department-pass")),
        ["return-waiting"] = new(
            "yellow", ("since", "2023-02-01"), new(2023, 2, 9), Then(unit => unit.Submitted(1), unit => unit.Done(unit.Code(1), "return", new { reason = "不全" })), unit => unit.Done(unit.Code(1), "submit")),
        ["round-closing"] = new("notice", ("due", "1"), new(2023, 2, 7), Then(Called, unit => unit.Drafted(1)), unit => unit.Done(unit.Code(1), "submit")),
        ["round-missed"] = new("red", ("closesOn", "2023-02-10"), new(2023, 2, 11), Then(Called, unit => unit.Drafted(1)), unit => unit.Done(unit.Code(1), "submit")),
        ["reserve-not-split"] = new("notice", ("leftYuan", "8000.00"), new(2023, 5, 31), Then(Approved, Reserved), Splits("8000.00"), new(2023, 7, 1)),
    };

    static Task Approved(OneUnit unit) => unit.Approved(1);

    static Func<OneUnit, Task> Then(params IReadOnlyList<Func<OneUnit, Task>> acts) => async unit =>
    {
        foreach (var act in acts)
            await act(unit);
    };

    static async Task Ok(Task<Reply> reply) => _ = (await reply).Ok;

    /// <summary>The treasury's row about the n-th project, whatever it breaks.</summary>
    static Func<OneUnit, Task> Pays(int n, string yuan, string on, string? voucher = null) => unit => new TreasuryOf(unit).Send(Row($"{n}", unit, unit.Code(n), yuan, on, voucher));

    static Func<OneUnit, Task> TakesBack(int n, string yuan) => unit => new TreasuryOf(unit).Send(Back($"back-{n}", $"{n}", unit, unit.Code(n), yuan));

    static Func<OneUnit, Task> Small(int count) => async unit =>
    {
        for (var n = 1; n <= count; n++)
            await Ok(unit.Spend(unit.Code(1), "5000.00", "2023-06-01"));
    };

    static Func<OneUnit, Task> Reverses(string spend, string yuan, string on) =>
        unit => Ok(unit.Table(unit.Code(1)).Post($"/spends/{spend}/reversals", new { amountYuan = yuan, reversedOn = on, voucher = "红-1", reason = "多付退回" }));

    static Func<OneUnit, Task> Revised(int times) => async unit =>
    {
        for (var n = 1; n <= times; n++)
            await unit.Done(unit.Code(1), "revisions", new { amountYuan = "1.00", effectiveOn = $"2023-06-0{n}", reason = "调整", document = $"{n}号" });
    };

    static Func<OneUnit, Task> Reports(int indicator, string value, string asOf = "2023-03-31") => unit => Ok(unit.Table(unit.Code(1)).Post("/actuals", new { indicator, asOf, value }));

    static Func<OneUnit, Task> Corrects(int report, string value) => unit => Ok(unit.Table(unit.Code(1)).Post($"/actuals/{report}/corrections", new { value, reason = "更正" }));

    static Func<OneUnit, Task> Adjusts(string target) => async unit =>
    {
        await unit.Done(unit.Code(1), "adjustments", new { content = OneUnit.Content(target: target), reason = "据实调整" });
        await unit.Done(unit.Code(1), "adjustments/approve", new { document = "21号", approvedOn = "2023-06-01" });
    };

    static Func<OneUnit, Task> SetRule(string rule, string parameter, string number) => unit =>
        Ok(unit.Bureau.Post("/rule-book/rules", new { rule, from = "2023-07-01", reason = "机构改革年度", parameters = new Dictionary<string, string> { [parameter] = number } }));

    static Task Called(OneUnit unit) =>
        Ok(unit.Bureau.Post("/rounds", new { year = 2023, kind = "declaration", name = "申报", opensOn = "2023-01-09", closesOn = "2023-02-10", formVersion = "2023" }));

    static Task Reserved(OneUnit unit) => Ok(unit.Bureau.Post("/years/2023/reserves", new { name = "应急", amountYuan = "8000.00", document = "2号" }));

    static Func<OneUnit, Task> Splits(string yuan) => unit => Ok(unit.Bureau.Post(
        "/years/2023/reserves/1/splits", new { unit = unit.Tenant, code = unit.Code(1), amountYuan = yuan, effectiveOn = "2023-05-31", reason = "细化", document = "12号" }));

    /// <summary>Explained, put right and reported by the unit, then closed by the bureau.</summary>
    static async Task Closed(OneUnit unit, string rule)
    {
        var at = AlertsOf.Address($"alert/{rule}/goal-table/2023/{unit.Code(1)}");
        await Ok(unit.Api.Post($"{at}/explain", new { cause = "other", explanation = "国库多退" }));
        await Ok(unit.Api.Post($"{at}/plan", new { measure = "与国库对账", dueOn = "2023-07-31" }));
        await Ok(unit.Api.Post($"{at}/report", new { report = "已对账" }));
        await Ok(unit.Api.Post($"{at}/close", new { opinion = "属实" }, 4));
    }
}
