using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>Who did something and in which role, in the reader's language; a person stays as he is called, a job is called by its name.</summary>
static class ActorWords
{
    /// <param name="role">In words; empty where nobody says.</param>
    public static string Of(IStringLocalizer<Texts> texts, string by, string role) =>
        role.Length == 0 ? by : texts["Replay.As", role == texts["Role.job"] && texts[$"Job.{by}"] is { ResourceNotFound: false } job ? job : by, role];
}
