using System.Globalization;
using Jixiao.Domain;

namespace Jixiao.Hosting.Http;

/// <summary>A column of a sheet: what stands above it, and what a row has in it: a text, a whole number, a decimal, money in yuan, a day.</summary>
sealed record SheetColumn<T>(string Head, Func<T, object?> Value);

/// <summary>What a cell says as text: points in decimals, no separators, days as 2023-06-30.</summary>
static class SheetText
{
    public static string Of(object? cell) => cell switch
    {
        null => "",
        Money money => money.ToYuanText(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
