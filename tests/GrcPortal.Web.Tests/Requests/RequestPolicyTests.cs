using GrcPortal.Core;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>The query that lists and the predicates that allow say the same, whatever the scopes and wherever the demands lie.</summary>
public sealed class RequestPolicyTests : IAsyncLifetime
{
    private const int Demands = 80, Agents = 120;
    private readonly Random _random = new(20261123);
    private Town _town = null!;
    private List<Guid> _departments = [], _categories = [], _teams = [], _agents = [];
    private List<ServiceRequest> _requests = [];

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        await _town.DoAsync(async db =>
        {
            _departments = await db.Departments.Select(d => d.Id).ToListAsync();
            var leaves = await db.Categories.Where(c => c.ParentId != null).ToListAsync();
            _categories = [.. leaves.Select(c => c.Id)];
            foreach (var department in _departments) db.Add(new Team { Name = $"Équipe {department}", DepartmentId = department });
            await db.SaveChangesAsync();
            _teams = await db.Teams.Select(t => t.Id).ToListAsync();
            _agents = await db.Agents.Select(a => a.Id).ToListAsync();
            _requests = [.. Enumerable.Range(0, Demands).Select(_ => Demand(leaves))];
            db.AddRange(_requests);
            await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_list_of_an_agent_is_what_he_is_allowed_to_see()
    {
        var (empty, all, some) = (0, 0, 0);
        foreach (var agent in Enumerable.Range(0, Agents).Select(_ => AnAgent()))
        {
            var listed = await _town.AskAsync(db => db.Requests.VisibleTo(agent).Select(r => r.Id).ToHashSetAsync());
            var seen = _requests.Where(request => RequestPolicy.Sees(agent, request)).Select(request => request.Id).ToHashSet();

            Assert.Equal(seen.Order(), listed.Order());
            (empty, all, some) = (empty + (seen.Count is 0 ? 1 : 0), all + (seen.Count is Demands ? 1 : 0), some + (seen.Count is > 0 and < Demands ? 1 : 0));
        }
        Assert.True(empty > 3 && all > 3 && some > 30, $"{empty} saw nothing, {all} all, {some} some: the agents drawn prove too little.");
    }

    [Fact]
    public void Nobody_acts_on_what_he_does_not_see_nor_without_the_permission_or_the_charge_of_it()
    {
        foreach (var agent in Enumerable.Range(0, Agents).Select(_ => AnAgent()))
        {
            foreach (var request in _requests)
            {
                foreach (var act in Enum.GetValues<RequestAct>().Where(act => RequestPolicy.Allows(agent, request, act)))
                {
                    Assert.True(RequestPolicy.Sees(agent, request), $"{act} on a demand he does not see");
                    Assert.True(IsInCharge(agent, request) || agent.Scopes.Any(scope => scope.Covers(request.DepartmentId, request.CategoryId)
                        && scope.Permissions.Any(permission => permission is not Permission.ReadRequests)), $"{act} by someone who may only read");
                }
            }
        }
    }

    [Fact]
    public void What_citizens_the_system_and_the_administration_do_is_no_agents_act()
    {
        var everything = new AgentIdentity(_agents[0], "Tout", [new([.. Enum.GetValues<Permission>()], null, null)], [], []);

        RequestAct[] theirs = [RequestAct.Submit, RequestAct.CitizenAnswered, RequestAct.RemindCitizen, RequestAct.Write, RequestAct.HandOver, RequestAct.Recount, RequestAct.Contest, RequestAct.Rate, RequestAct.DecideBySilence, RequestAct.Anonymise];
        Assert.Equal(theirs.Order(), Enum.GetValues<RequestAct>().Where(act => !RequestPolicy.Allows(everything, _requests[0], act)));
    }

    [Fact]
    public void The_assignee_treats_and_the_referent_closes_wherever_the_demand_lies()
    {
        var request = _requests.First(r => r is { AssigneeId: not null, ReferentId: not null } && r.AssigneeId != r.ReferentId);
        AgentIdentity Reader(Guid? id) => new(id!.Value, "Lit", [new([Permission.ReadRequests], [Ids.New()], null)], [], []);

        var (assignee, referent) = (Reader(request.AssigneeId), Reader(request.ReferentId));
        var deputy = Reader(Ids.New()) with { StandsInFor = [request.AssigneeId!.Value] };

        Assert.True(RequestPolicy.Allows(assignee, request, RequestAct.Resolve) && !RequestPolicy.Allows(assignee, request, RequestAct.Close));
        Assert.True(RequestPolicy.Allows(referent, request, RequestAct.Close) && !RequestPolicy.Allows(referent, request, RequestAct.Resolve));
        Assert.True(RequestPolicy.Allows(deputy, request, RequestAct.Resolve));
        Assert.False(RequestPolicy.Allows(Reader(Ids.New()), request, RequestAct.Note));
    }

    private ServiceRequest Demand(List<Category> leaves)
    {
        var stamp = new Stamp(Actor.Citizen, TestClock.Now);
        var request = ServiceRequest.Submit(new()
        {
            Id = Ids.New(),
            Category = leaves[_random.Next(leaves.Count)],
            TrackingCode = TrackingCode.New(),
            ChannelIn = ChannelIn.Portal,
            ReceivedAt = stamp.At,
            Calendar = _town.Info.Calendar,
            Description = "Un trou.",
            Requester = new() { ReplyChannel = ChannelOut.Portal, Culture = "fr" },
        }, stamp);
        if (_random.Next(4) is 0) return request;
        request.Accept(new(Actor.Agent(Any(_agents)), stamp.At));
        request.Assign(new(Any(_departments), Maybe(_teams), Maybe(_agents)), new(Actor.Agent(Any(_agents)), stamp.At));
        return request;
    }

    /// <summary>Sometimes one of the town, to be in charge of something; most often a stranger with his scopes alone.</summary>
    private AgentIdentity AnAgent() => new(_random.Next(3) is 0 ? Any(_agents) : Ids.New(), "Quelqu'un",
        [.. Enumerable.Range(0, _random.Next(4)).Select(_ => AScope())],
        _random.Next(3) is 0 ? [Any(_teams)] : [], _random.Next(5) is 0 ? [Any(_agents)] : []);

    private Scope AScope() => new(
        [.. Enum.GetValues<Permission>().Where(permission => permission is Permission.ReadRequests ? _random.Next(3) > 0 : _random.Next(3) is 0)],
        _random.Next(4) is 0 ? null : Some(_departments), _random.Next(3) > 0 ? null : Some(_categories));

    private Guid Any(List<Guid> from) => from[_random.Next(from.Count)];

    private Guid? Maybe(List<Guid> from) => _random.Next(2) is 0 ? Any(from) : null;

    private List<Guid> Some(List<Guid> from) => [.. from.Where(_ => _random.Next(3) is 0)];

    private static bool IsInCharge(AgentIdentity agent, ServiceRequest request) =>
        agent.Selves.Any(self => self == request.AssigneeId || self == request.ReferentId);
}
