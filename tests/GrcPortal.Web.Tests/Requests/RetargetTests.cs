using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>A category that promises other times moves the promises of its open demands, and tells whoever asked.</summary>
public sealed class RetargetTests : IAsyncLifetime
{
    private Town _town = null!;
    private Visitor _administrator = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _administrator = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Open_demands_are_counted_again_from_their_reception_and_their_citizens_told()
    {
        var (open, closed) = (await _town.ARequestAsync(RequestPhase.Accepted), await _town.ARequestAsync(RequestPhase.Closed));

        await PromiseAsync(("Prise en charge sous", 3), ("Traitée sous", 12));
        await _town.RunAsync<RecountClocks>();

        var after = await _town.RequestAsync(open.Id);
        var move = await _town.AskAsync(db => db.PromiseMoves.AsNoTracking().SingleAsync());   // taken on before, as it was promised then
        Assert.Equal((open.Id, ClockKind.Intervene, MoveReason.Target, open.PromisedOn), (move.RequestId, move.Kind, move.Why, _town.Info.Calendar.DueOn(move.Old)));
        Assert.Equal(Target.InWorkingDays(12).DueOn(ClockKind.Intervene, open.ReceivedAt, _town.Info.Calendar), after.PromisedOn);
        Assert.Equal(closed.PromisedOn, (await _town.RequestAsync(closed.Id)).PromisedOn);
        Assert.Equal([open.Id], await _town.AskAsync(db => db.OutgoingMessages.Where(m => m.Text == NotificationText.PromiseMoved).Select(m => m.RequestId).ToListAsync()));
        Assert.Contains("Délais recalculés, 1 demandes en cours relues", (await _administrator.Visit(await PathAsync())).Text, StringComparison.Ordinal);
        Assert.Contains("Délai promis changé", (await (await _town.SignedInAsync()).Visit($"/agents/demandes/{open.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_keeps_its_date_until_it_goes_on_and_its_pause_for_good()
    {
        var waiting = await _town.ARequestAsync(RequestPhase.WaitingForThirdParty);

        await PromiseAsync(("Traitée sous", 12));
        await _town.RunAsync<RecountClocks>();

        var after = await _town.RequestAsync(waiting.Id);
        Assert.Equal((waiting.PromisedOn, 12), (after.PromisedOn, after.Clocks![ClockKind.Intervene]!.Amount));
        Assert.Equal(waiting.Clocks!.Pauses, after.Clocks.Pauses);
        Assert.Empty(await MovedAsync());
    }

    [Fact]
    public async Task Killed_it_goes_on_where_it_was_and_changed_meanwhile_it_starts_over()
    {
        Guid[] filed = [.. new[] { await _town.ARequestAsync(), await _town.ARequestAsync(), await _town.ARequestAsync() }.Select(request => request.Id).Order()];
        await PromiseAsync(("Traitée sous", 12));
        await _town.DoAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Recount.UpTo, filed[1]).SetProperty(c => c.Recount.Done, 2).SetProperty(c => c.Recount.Total, 3)));   // two were committed before the kill

        await _town.RunAsync<RecountClocks>();
        Assert.Equal([filed[2]], await MovedAsync());

        await PromiseAsync(("Traitée sous", 20));
        await _town.RunAsync<RecountClocks>();
        foreach (var id in filed) Assert.Equal(20, (await _town.RequestAsync(id)).Clocks![ClockKind.Intervene]!.Amount);
        var recount = await _town.AskAsync(db => db.Categories.AsNoTracking().Where(c => c.Slug == "nid-de-poule").Select(c => c.Recount).SingleAsync());
        Assert.Equal((3, 3, null), (recount.Done, recount.Total, recount.AskedAt));
    }

    [Fact]
    public async Task Four_times_are_promised_to_those_who_ask_from_then_on_and_shown_before_they_do()
    {
        var before = await _town.ARequestAsync();

        var page = await PromiseAsync(("Accusé de réception sous", 1), ("Clôturée sous", 30));
        await _town.RunAsync<RecountClocks>();

        Assert.Equal(("1 jour ouvré", "30 jours ouvrés"), (page.Fact("Accusé de réception sous"), page.Fact("Clôturée sous")));
        var portal = (await _town.Visitor().Visit("/demandes/nid-de-poule")).Text;
        Assert.Contains("Nous vous confirmons l’avoir reçue sous 1 jour ouvré.", portal, StringComparison.Ordinal);
        Assert.Contains("Elle est close sous 30 jours ouvrés.", portal, StringComparison.Ordinal);
        Assert.Equal([ClockKind.TakeOn, ClockKind.Intervene], await KindsAsync(before.Id));
        var asked = await _town.ARequestAsync();
        Assert.Equal([ClockKind.Acknowledge, ClockKind.TakeOn, ClockKind.Intervene, ClockKind.Close], await KindsAsync(asked.Id));
        Assert.Empty(await MovedAsync());

        page = await PromiseAsync(("Accusé de réception sous", null), ("Clôturée sous", null));
        Assert.DoesNotContain("Clôturée sous", page.Text, StringComparison.Ordinal);
        await _town.RunAsync<RecountClocks>();
        Assert.Equal(4, (await KindsAsync(asked.Id)).Count);   // what was promised stays so
    }

    private async Task<HtmlPage> PromiseAsync(params (string Field, int? Amount)[] promises)
    {
        var page = await _administrator.Visit($"{await PathAsync()}/modification");
        foreach (var (field, amount) in promises) page = page.Fill(field, $"{amount}");
        return await page.Press("Enregistrer");
    }

    private async Task<string> PathAsync() => $"/administration/catalogue/{await _town.AskAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").Select(c => c.Id).SingleAsync())}";

    private async Task<IReadOnlyList<ClockKind>> KindsAsync(Guid id) => [.. (await _town.RequestAsync(id)).Clocks!.All.Select(clock => clock.Kind)];

    private Task<List<Guid>> MovedAsync() => _town.AskAsync(db => db.PromiseMoves.Where(m => m.Kind == ClockKind.Intervene).Select(m => m.RequestId).Distinct().ToListAsync());
}
