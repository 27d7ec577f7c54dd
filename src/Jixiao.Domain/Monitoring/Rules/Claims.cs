using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Rules;

/// <summary>Payments that were recorded with codes of rules they break.</summary>
static class Claims
{
    public static bool Breaks(this Spend payment, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
            if (payment.Broken?.Contains(code) is true)
                return true;
        return false;
    }
}
