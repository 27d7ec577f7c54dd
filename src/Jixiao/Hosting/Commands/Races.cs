using JasperFx;
using Npgsql;

namespace Jixiao.Hosting.Commands;

/// <summary>Two who write to one stream at once: one of them is first, the other has to look again.</summary>
static class Races
{
    // A repeated id that races itself loses on the document; its next attempt finds the stored answer.
    public static bool IsLost(Exception exception) => exception
        is ConcurrencyException
        or JasperFx.Events.ExistingStreamIdCollisionException
        or Marten.Exceptions.ExistingStreamIdCollisionException
        or DocumentAlreadyExistsException
        // Two transactions that each change the other's stream: PostgreSQL ends one of them.
        || SqlStateOf(exception) is PostgresErrorCodes.DeadlockDetected;

    /// <summary>As <see cref="IsLost"/>, and what only those can meet who keep rows of their own.</summary>
    public static bool IsLostAmongMany(Exception exception) => IsLost(exception) || SqlStateOf(exception) is PostgresErrorCodes.UniqueViolation;

    static string? SqlStateOf(Exception exception) => (exception as PostgresException ?? exception.InnerException as PostgresException)?.SqlState;
}
