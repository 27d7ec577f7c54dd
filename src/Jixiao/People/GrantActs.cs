using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;

namespace Jixiao.People;

/// <summary>What an administrator does to memberships, once for each request, whether a program sends it or a form.</summary>
public sealed class GrantActs(PeopleDoor door, Grants grants)
{
    public Task<MembershipBody> Grant(DivisionCode division, string userName, MembershipBody asked, Order order, CancellationToken stop) =>
        door.Send(division, order, ["grant", userName, asked], async by => MembershipBody.Of(await grants.Grant(division, userName, asked, by, stop)), stop);

    public Task<MembershipBody> End(DivisionCode division, string userName, Guid id, DateOnly to, Order order, CancellationToken stop) =>
        door.Send(division, order, ["end", userName, id, to], async by => MembershipBody.Of(await grants.End(division, userName, id, to, by, stop)), stop);
}
