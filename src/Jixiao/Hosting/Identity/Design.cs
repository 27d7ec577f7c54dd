using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jixiao.Hosting.Identity;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
public sealed class Design : IDesignTimeDbContextFactory<PeopleDb>
{
    public PeopleDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PeopleDb>().UseNpgsql(npgsql => npgsql.MigrationsHistoryTable(PeopleDb.History, PeopleDb.Schema)).Options);
}
