using System.Text;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Journeys.Exchange.Documents;

/// <summary>The sample document in its text form, and what is expected of every variation of it.</summary>
static class TextFixture
{
    public static string Seed { get; } = Encoding.UTF8.GetString(SampleDocuments.Read(SampleDocuments.Zunhua2023));

    public static PublishedDocument SeedDocument { get; } = Read(Seed);

    public static PublishedDocument Read(string text) => PublishedDocumentReader.Read(Encoding.UTF8.GetBytes(text), "goals.txt");

    /// <summary>The contents, and so the events, are equal; problems and confidence may differ.</summary>
    public static void AssertSaysTheSame(PublishedDocument expected, PublishedDocument actual)
    {
        Assert.Equal(expected.Tables.Select(t => (t.No, t.Code, t.FiscalYear, t.UnitNumber, t.UnitName)), actual.Tables.Select(t => (t.No, t.Code, t.FiscalYear, t.UnitNumber, t.UnitName)));
        foreach (var (table, same) in expected.Tables.Select(t => t.Content).Zip(actual.Tables.Select(t => t.Content)))
        {
            Assert.Equal(table.Indicators, same.Indicators);
            Assert.Equal(table.Goals, same.Goals);
            Assert.Equal((table.ProjectName, table.Budget, table.Use, table.Plan), (same.ProjectName, same.Budget, same.Use, same.Plan));
            Assert.True(table.SaysTheSameAs(same));
        }
        Assert.Equal(expected.UnitGoals!.Items, actual.UnitGoals!.Items);
        Assert.True(expected.UnitGoals.SaysTheSameAs(actual.UnitGoals));
    }
}
