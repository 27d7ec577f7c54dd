namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>The lines below a form that are signed and sealed by hand.</summary>
static class SignatureLines
{
    const string Gap = "　　　　　";

    public static IReadOnlyList<string> OfUnit { get; } =
        [$"单位负责人（签字）：{Gap}填表人（签字）：{Gap}联系电话：", $"单位（盖章）：{Gap}{Gap}填表日期：　　　　年　　月　　日"];

    public static IReadOnlyList<string> OfUnitAndBureau { get; } =
        [.. OfUnit, $"主管部门（盖章）：{Gap}{Gap}{Gap}财政部门（盖章）："];
}
