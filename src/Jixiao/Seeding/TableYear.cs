using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Seeding;

/// <summary>A project's year that is to be told: its table, and how it will go.</summary>
sealed class TableYear
{
    public TableYear(SeedPlan plan, SeededProject project, FiscalYear year, Dice dice)
    {
        var first = SeedPlan.LastYear - plan.Years + 1;
        (Project, Year, Code) = (project, year, project.CodeIn(year.Number, first));
        Table = new(project.Unit.Code.ToString(), GoalTable.Key(year, Code));
        Content = project.Pattern.Of(project, BudgetOf(project, dice), dice);
        IsClosed = year.Number < SeedPlan.LastYear;
        IsGivenUp = dice.Happens(0.01);
        Pace = dice.Happens(0.1) ? dice.Between(0.3, 0.75) : dice.Between(0.85, 1);
        Success = dice.Happens(0.15) ? dice.Between(0.5, 0.9) : dice.Between(0.95, 1.15);
    }

    public SeededProject Project { get; }

    public FiscalYear Year { get; }

    public ProjectCode Code { get; }

    public SeededStream<GoalTable> Table { get; }

    /// <summary>What the unit declares at first.</summary>
    public GoalTableContent Content { get; }

    /// <summary>Whether its year is archived.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether the draft is given up before anybody sees it.</summary>
    public bool IsGivenUp { get; }

    /// <summary>How much of its budget is paid in the end.</summary>
    public double Pace { get; }

    /// <summary>How much of its targets is reached.</summary>
    public double Success { get; }

    /// <summary>Payments still to come, by source.</summary>
    public Dictionary<FundSource, int> PaymentsLeft { get; } = [];

    /// <summary>The round into which the year's tables are handed in.</summary>
    public static Window DeclarationOf(FiscalYear year) => new(Round.Key(year, RoundKind.Declaration, 1), new(year.Number - 1, 10, 31));

    public static string Document(FiscalYear year, string kind, int number) => $"财{kind}〔{year}〕{number}号";

    /// <summary>Some of the projects have money of their own beside the fiscal one.</summary>
    static Budget BudgetOf(SeededProject project, Dice dice)
    {
        var total = Money.Yuan(100 * decimal.Round(project.Yuan * (decimal)dice.Between(0.9, 1.15) / 100));
        if (!dice.Happens(0.12))
            return Budget.OfFiscal(total);
        var other = Part(total, dice.Between(0.1, 0.4));
        return new(total, total - other, other);
    }

    /// <summary>A part of a sum in whole fen, at least one.</summary>
    public static Money Part(Money whole, double share) => Money.Fen(Math.Max(1, (long)(whole.InFen * share)));
}
