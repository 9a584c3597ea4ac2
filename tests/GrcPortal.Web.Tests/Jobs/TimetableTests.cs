using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Jobs;

/// <summary>The timetable's work, each for one town as the scheduler runs it.</summary>
public sealed class TimetableTests
{
    [Theory]
    [InlineData(6, RequestPhase.Resolved)]
    [InlineData(8, RequestPhase.Closed)]
    public async Task What_nobody_closes_closes_itself_after_the_days_the_town_gives_itself(int days, RequestPhase phase)
    {
        var town = await Given.ATownAsync();
        ServiceRequest request;
        using (TestClock.At(TestClock.Now.AddDays(-days))) request = await town.ARequestAsync(RequestPhase.Resolved);

        await town.RunAsync<CloseResolvedRequests>();

        var after = await town.RequestAsync(request.Id);
        Assert.Equal(phase, after.Phase);
        if (phase is RequestPhase.Closed) Assert.Equal((ActorKind.System, ClosingReason.WorkDone), (after.Events[^1].ActorKind, after.ClosingReason));
        Assert.Equal(phase is RequestPhase.Closed ? 3 : 2, (await town.MailAsync()).Count(mail => mail.To != town.Camille.Email));   // the citizen is told
    }

    [Fact]
    public async Task Where_an_answer_is_owed_the_system_does_not_close()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.Resolved);
        await town.DoAsync(db => db.Categories.Where(c => c.Id == request.CategoryId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AnswerRequired, true)));
        TestClock.Forward(TimeSpan.FromDays(60));

        await town.RunAsync<CloseResolvedRequests>();

        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task Drafts_left_for_thirty_days_go_and_their_files_after_them()
    {
        var town = await Given.ATownAsync();
        using (TestClock.At(TestClock.Now.AddDays(-31))) await town.ADraftAsync(new() { Attachments = [await town.APhotoAsync()] });
        var kept = await town.ADraftAsync(new() { Attachments = [await town.APhotoAsync()] });

        await town.RunAsync<DropOldDrafts>();
        Assert.Equal([kept.Id], await town.AskAsync(db => db.Drafts.Select(d => d.Id).ToListAsync()));
        Assert.Equal(1, await town.AskAsync(db => db.Attachments.CountAsync()));

        town.LeaveFilesFor(TimeSpan.FromHours(25));
        await town.RunAsync<SweepFiles>();
        Assert.Equal([kept.Attachments[0].FileKey], await FilesAsync(town));
    }

    [Fact]
    public async Task A_file_without_row_is_given_a_day()
    {
        var town = await Given.ATownAsync();
        await town.APhotoAsync();

        await town.RunAsync<SweepFiles>();
        Assert.Single(await FilesAsync(town));

        using (TestClock.At(TestClock.Now.AddDays(30))) await town.RunAsync<SweepFiles>();   // a clock that runs ahead
        Assert.Single(await FilesAsync(town));

        town.LeaveFilesFor(TimeSpan.FromHours(25));
        await town.RunAsync<SweepFiles>();
        Assert.Empty(await FilesAsync(town));
    }

    [Fact]
    public async Task One_towns_failure_costs_the_others_nothing()
    {
        var (first, failing, last) = (await Given.ATownAsync(), await Given.ATownAsync(), await Given.ATownAsync());
        var visited = new Visits(failing.Info.Id);
        await using var app = first.App.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(visited).AddScoped<FailsForOne>()));

        await Assert.ThrowsAsync<AggregateException>(() => app.Services.GetRequiredService<RunForTenants>().AllAsync(typeof(FailsForOne), default));

        Assert.Superset(new HashSet<int> { first.Info.Id, last.Info.Id }, visited.Towns);
        Assert.DoesNotContain(failing.Info.Id, visited.Towns);
        var run = await first.AskAsync(db => db.JobRuns.SingleAsync(r => r.Job == nameof(FailsForOne)));
        Assert.Equal((1, nameof(InvalidOperationException)), (run.Failures, run.FailureClass));
        Assert.True(run is { EndedAt: not null, Node.Length: > 0, Towns: >= 3 });
    }

    [Fact]
    public async Task A_run_is_remembered_for_a_week()
    {
        var app = await TestApp.OfRunAsync();
        var (old, recent) = (await RunAsync(app, days: 8), await RunAsync(app, days: 6));

        var runs = app.Services.GetRequiredService<JobRuns>();
        await runs.EndAsync(await runs.BeginAsync("Essai", default), 0, []);

        await using var scope = app.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().JobRuns.Where(run => run.Id == old || run.Id == recent).Select(run => run.Id).ToListAsync();
        Assert.Equal([recent], kept);
    }

    private static async Task<Guid> RunAsync(TestApp app, int days)
    {
        using (TestClock.At(TestClock.Now.AddDays(-days))) return (await app.Services.GetRequiredService<JobRuns>().BeginAsync("Essai", default)).Id;
    }

    [Fact]
    public void Every_entry_of_the_timetable_is_a_job_for_one_town() => Assert.All(
        Timetable.Entries, entry => Assert.True(typeof(ITenantJob).IsAssignableFrom(entry.Job) && entry.Job.IsSealed));

    private static async Task<List<string>> FilesAsync(Town town)
    {
        List<string> files = [];
        await foreach (var file in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) files.Add(file.Key.ToString());
        return files;
    }

    private sealed record Visits(int FailingTown)
    {
        public HashSet<int> Towns { get; } = [];
    }

    private sealed class FailsForOne(CurrentTenant tenant, Visits visits) : ITenantJob
    {
        public Task RunAsync(CancellationToken ct)
        {
            if (tenant.Id == visits.FailingTown) throw new InvalidOperationException("As meant.");
            visits.Towns.Add(tenant.Id);
            return Task.CompletedTask;
        }
    }
}
