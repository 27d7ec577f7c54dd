using Jixiao.Hosting;
using Jixiao.Hosting.Jobs;
using Jixiao.Notices.Mails;
using Jixiao.Units;
using Marten;
using Wolverine.Marten;

namespace Jixiao.Notices;

/// <summary>Tells people what concerns them: in an inbox, by mail at once, or by mail of the morning.</summary>
public sealed class NoticesModule : IModule
{
    public const string DigestJob = "send-digests";

    public IEnumerable<RecurringJob> Jobs => [new(DigestJob, "30 7 * * *", UnitsView.EachDivision, (division, day) => new SendDigests(day, division))];

    public void Store(StoreOptions store)
    {
        store.Storage.ExtendedSchemaObjects.Add(NoticeTables.Notices);
        store.Storage.ExtendedSchemaObjects.Add(NoticeTables.Choices);
    }

    public void Services(IServiceCollection services)
    {
        services.AddSingleton<Readers>().AddScoped<Sight>().AddScoped<Recipients>();
        services.AddSingleton<LetterHtml>().AddSingleton<Mailer>().AddSingleton<MailMeter>().AddScoped<Letters>();
        services.AddScoped<Inbox>().AddScoped<UnreadView>().AddScoped<NoticeSettings>().AddScoped<DeadMails>();
        services.SubscribeToEventsWithServices<NoticeSubscription>(ServiceLifetime.Singleton);
    }

    public void Routes(ApiRoutes api)
    {
        InboxEndpoint.Map(api.Session);
        NoticeSettingsEndpoint.Map(api.Session);
        DeadMailsEndpoint.Map(api.Bureau);
    }
}
