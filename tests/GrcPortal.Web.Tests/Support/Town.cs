using System.Globalization;
using GrcPortal.Core;
using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

/// <summary>A test's own town: its host, its agents, its rows.</summary>
internal sealed class Town(TestApp app, TenantInfo info, IReadOnlyList<TestAgent> agents)
{
    public TestApp App => app;

    public TenantInfo Info => info;

    /// <summary>Another body that demands may be forwarded to.</summary>
    public Guid BodyId { get; init; }

    public string Host => info.CanonicalHost;

    /// <summary>Of the reception.</summary>
    public TestAgent Camille => agents[0];

    /// <summary>Of the roads department.</summary>
    public TestAgent Karim => agents[1];

    /// <summary>Someone with a browser of his own, signed in nowhere.</summary>
    public Visitor Visitor() => new(app, Host);

    public async Task<Visitor> SignedInAsync(TestAgent? agent = null)
    {
        var visitor = Visitor();
        await visitor.SignInAs(agent ?? Camille);
        return visitor;
    }

    /// <summary>Services of a scope that speaks for this town.</summary>
    public AsyncServiceScope Scope() => TenantScope.Open(app.Services.GetRequiredService<IServiceScopeFactory>(), info);

    public async Task<T> AskAsync<T>(Func<GrcDbContext, Task<T>> question)
    {
        await using var scope = Scope();
        return await question(scope.ServiceProvider.GetRequiredService<GrcDbContext>());
    }

    public async Task DoAsync(Func<GrcDbContext, Task> work)
    {
        await using var scope = Scope();
        await work(scope.ServiceProvider.GetRequiredService<GrcDbContext>());
    }

    /// <summary>Runs a job of the timetable for this town, as the scheduler would.</summary>
    public Task RunAsync<TJob>() where TJob : ITenantJob =>
        app.Services.GetRequiredService<RunForTenants>().OneAsync(typeof(TJob), info, CancellationToken.None);

    /// <summary>Its files lie there that long already.</summary>
    public void LeaveFilesFor(TimeSpan time)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(app.Folder, "files", info.Id.ToString(CultureInfo.InvariantCulture)), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - time);
    }

    /// <summary>Sends what waits, and reads what has left so far, oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> MailAsync()
    {
        await RunAsync<SendMessages>();
        return app.Postbox.From(info.SenderEmail);
    }

    /// <summary>Someone else who works here: a role for the whole town, or for a department.</summary>
    public async Task<TestAgent> AnAgentAsync(RoleCode role, string? department = null)
    {
        var known = new TestAgent(Guid.Empty, $"{role} {department}".Trim(), $"{Ids.New():N}@{info.Slug}.example", Camille.Password);
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var account = Account.ForAgent(known.Email);
        account.PasswordHash = await db.Users.Where(a => a.UserName == Account.AgentUserName(Camille.Email)).Select(a => a.PasswordHash).SingleAsync();   // hashing is dear
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        var place = await db.Departments.Where(d => d.Name == department).Select(d => (Guid?)d.Id).SingleOrDefaultAsync();
        var agent = new Agent { AccountId = account.Id, Name = known.Name, DepartmentId = place };
        db.Add(agent);
        db.Add(new RoleGrant { AgentId = agent.Id, RoleId = await db.Roles.Where(r => r.Code == role).Select(r => r.Id).SingleAsync(), DepartmentId = place });
        await db.SaveChangesAsync();
        return known with { Id = agent.Id };
    }
}
