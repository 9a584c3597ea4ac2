using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.House;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Jobs;

/// <summary>A job works inside its town, even beside a town whose rows bear the same ids.</summary>
public sealed class JobBorderTests
{
    [Fact]
    public async Task Every_job_of_the_timetable_leaves_a_twins_rows_and_files_alone()
    {
        var (here, there) = (await Given.ATownAsync("Ville d'Ici"), await Given.ATownAsync("Ville de Là"));
        using (TestClock.At(TestClock.Now.AddDays(-120)))
        {
            await here.ARequestAsync(RequestPhase.Closed, new() { Attachments = [await here.APhotoAsync()] });
            await here.ARequestAsync(RequestPhase.Resolved);
            await here.ADraftAsync(new() { Attachments = [await here.APhotoAsync()] });
        }
        await here.ARequestAsync(filed: new() { Attachments = [await here.APhotoAsync()] });
        await TwinTowns.MakeAsync(here, there, "CANARI-ICI", "CANARI-LA");
        await there.APhotoAsync();   // a file that no row of his knows
        var (rows, files) = (await TwinTowns.RowsAsync(there), await FilesAsync(there));
        var runner = here.App.Services.GetRequiredService<RunForTenants>();

        TestClock.Forward(TimeSpan.FromDays(2));
        foreach (var entry in Timetable.Entries)
        {
            var before = await TwinTowns.RowsAsync(here);
            await runner.OneAsync(entry.Job, here.Info, default);
            Assert.Equal(rows, await TwinTowns.RowsAsync(there));
            Assert.Equal(files, await FilesAsync(there));
            Assert.True(Idle.Contains(entry.Job) || !before.SequenceEqual(await TwinTowns.RowsAsync(here)), $"{entry.Name} did nothing at home: this proves nothing");
        }
    }

    /// <summary>They write the platform's rows, or files, or find nothing here.</summary>
    private static readonly HashSet<Type> Idle = [typeof(CountBacklog), typeof(SweepMessages), typeof(SweepFiles), .. Timetable.Entries.Select(entry => entry.Job).Where(job => !Busy.Contains(job.Name))];

    private static string[] Busy => ["SendMessages", "MakeSmallerSizes", "CloseResolvedRequests", "AnonymiseDueRequests", "DropOldDrafts", "RollUpToday"];

    [Fact]
    public async Task A_town_that_is_unknown_or_suspended_has_no_work_done()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var runner = town.App.Services.GetRequiredService<RunForTenants>();
        await using (var scope = town.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Tenants.Where(t => t.Id == town.Info.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TenantState.Suspended));
        }

        Assert.False(await runner.OneAsync(typeof(SendMessages), town.Info.Id, default));
        Assert.False(await runner.OneAsync(typeof(SendMessages), int.MaxValue, default));
        Assert.False(await runner.OneAsync(typeof(SendMessages), -1, default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.OneAsync(typeof(SendMessages), town.Info with { State = TenantState.Suspended }, default));
        Assert.Empty(town.App.Postbox.From(town.Info.SenderEmail));
    }

    [Fact]
    public async Task What_should_have_been_told_and_is_not_in_the_outbox_is_told_once_to_whom_it_concerned()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var joinedAt = TestClock.Now.AddMinutes(2);
        await town.ActAsync(request.Id, r => r.Join(
            new() { Id = Guid.CreateVersion7(joinedAt), Email = "voisine@courriel.example", ReplyChannel = ChannelOut.Email, Culture = "fr" }, new(Actor.Agent(town.Camille.Id), joinedAt)));
        await town.DoAsync(db => db.OutgoingMessages.ExecuteDeleteAsync());

        await town.RunAsync<SweepMessages>();
        Assert.Empty(await town.MailAsync());   // it may still be on its way

        TestClock.Forward(TimeSpan.FromMinutes(5));
        await town.RunAsync<SweepMessages>();
        await town.RunAsync<SweepMessages>();
        Assert.Equal(["dominique.leroux@courriel.example", "voisine@courriel.example"], (await town.MailAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_waits_is_counted_for_the_operator_who_sees_nothing_else()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync(filed: new() { Attachments = [await town.APhotoAsync()] });
        await town.ARequestAsync();
        await town.RunAsync<CountBacklog>();
        await town.RunAsync<CountBacklog>();

        var counted = await town.AskAsync(db => db.TownBacklogs.SingleAsync(b => b.TownId == town.Info.Id));

        Assert.Equal((2, 0, 1, 0), (counted.Waiting, counted.Dead, counted.PhotosAwaited, counted.ExportsWaiting));
        Assert.InRange(counted.OldestWaitingAt!.Value, TestClock.Now.AddMinutes(-1), TestClock.Now);
    }

    private static async Task<List<string>> FilesAsync(Town town)
    {
        List<string> files = [];
        await foreach (var file in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) files.Add(file.Key.ToString());
        return files;
    }
}
