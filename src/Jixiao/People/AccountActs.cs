using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>What an administrator does to an account that exists.</summary>
public enum AccountAct
{
    Close,
    Reopen,
    Unlock,
}

/// <summary>What an administrator does to accounts, once for each request, whether a program sends it or a form.</summary>
public sealed class AccountActs(PeopleDoor door, Accounts accounts)
{
    public Task<InitialPassword> Create(DivisionCode division, NewPersonBody body, Order order, CancellationToken stop) => door.Send(division, order, ["create", body], async by =>
    {
        var initial = PasswordRules.Initial();
        return new InitialPassword((await accounts.Create(division, body.UserName, body.DisplayName, initial, by)).UserName!, initial);
    }, stop, Hidden);

    public Task<InitialPassword> ResetPassword(DivisionCode division, string userName, Order order, CancellationToken stop) =>
        door.Send(division, order, ["password", userName], async by => new InitialPassword(userName, await accounts.ResetPassword(division, userName, by, stop)), stop, Hidden);

    /// <returns>Whose account it is.</returns>
    public Task<string> Do(AccountAct act, DivisionCode division, string userName, Order order, CancellationToken stop) => door.Send(division, order, [act, userName], async by =>
    {
        await (act switch
        {
            AccountAct.Close => accounts.Close(division, userName, by, stop),
            AccountAct.Reopen => accounts.Reopen(division, userName, by, stop),
            _ => accounts.Unlock(division, userName, by, stop),
        });
        return userName;
    }, stop);

    static InitialPassword Hidden(InitialPassword shown) => shown with { Password = null };
}
