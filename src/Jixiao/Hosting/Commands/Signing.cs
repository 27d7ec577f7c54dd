using System.Diagnostics;
using Marten;

namespace Jixiao.Hosting.Commands;

/// <summary>Who, in which role, from where, for which request and out of which file: written on every event of a transaction.</summary>
public static class Signing
{
    public static void Sign(this IDocumentSession session, Order order)
    {
        session.LastModifiedBy = order.By.Name;
        session.CorrelationId = Activity.Current?.TraceId.ToString();
        session.CausationId = order.Id;
        session.SetHeader(Headers.Role, order.By.Role);
        if (order.By.Address is { } address)
            session.SetHeader(Headers.Address, address);
        if (order.File is { } file)
        {
            session.SetHeader(Headers.File, file.Name);
            session.SetHeader(Headers.Sha256, file.Sha256);
        }
    }
}

/// <summary>Names of the metadata that events carry beside user, correlation and causation.</summary>
public static class Headers
{
    public const string Role = "role";
    public const string Address = "address";
    public const string File = "file";
    public const string Sha256 = "sha256";
    public const string Place = "place";
}
