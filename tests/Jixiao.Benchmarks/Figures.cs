using System.Globalization;

namespace Jixiao.Benchmarks;

/// <summary>How figures are written.</summary>
static class Figures
{
    public static string Text(this double number, int decimals = 0) => number.ToString("N" + decimals, CultureInfo.InvariantCulture);

    public static string Share(this double part) => part.ToString("P0", CultureInfo.InvariantCulture);

    /// <summary>Whether a figure keeps below its goal, and by how much not.</summary>
    public static string Against(this double figure, double goal) => figure < goal ? "met" : $"missed by {Share(figure / goal - 1)}";
}
