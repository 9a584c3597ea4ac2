using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>The reasons of refusals and pauses, and the other bodies they may name.</summary>
public sealed class ReasonsTests : IAsyncLifetime
{
    private Town _town = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _visitor = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_reason_is_added_with_a_code_of_its_own_changed_and_no_longer_offered()
    {
        await AddAsync("Chantier privé");
        var page = await AddAsync("Chantier  privé !", "Ce chantier n’est pas le nôtre.");
        Assert.Equal("Le motif est ajouté.", page.Flash);
        Assert.Equal(["chantier-prive", "chantier-prive-2"], await OfTownAsync(r => r.Code));

        page = await (await page.Follow("Chantier privé !")).Fill("Nom du motif", "Chantier d’un particulier").Press("Enregistrer le motif");
        Assert.Equal(["chantier-prive", "chantier-prive-2"], await OfTownAsync(r => r.Code));
        page = await page.Press("Ne plus proposer Chantier d’un particulier");

        Assert.Equal("Le motif n’est plus proposé.", page.Flash);
        Assert.Contains(page.All("li.line"), line => line.StartsWith("Chantier d’un particulier Plus proposé", StringComparison.Ordinal));
        Assert.Equal(AuditAct.ReasonChanged, await _town.AskAsync(db => db.AuditEntries.OrderByDescending(e => e.Id).Select(e => e.Act).FirstAsync()));
    }

    [Fact]
    public async Task Reasons_are_ordered_by_hand()
    {
        foreach (var name in (string[])["Un", "Deux", "Trois"]) await AddAsync(name, kind: ReasonKind.Pause);
        var page = await _visitor.Visit("/administration/motifs");

        page = await (await page.Press("Monter Trois")).Press("Descendre Un");

        Assert.Equal(["Trois", "Un", "Deux"], await OfTownAsync(r => r.Name, ReasonKind.Pause, "Un", "Deux", "Trois"));
    }

    [Fact]
    public async Task A_name_twice_and_endless_words_are_refused_with_what_was_typed()
    {
        await AddAsync("Chantier privé");
        var page = await AddAsync("chantier privé");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Un motif de cette liste porte déjà ce nom."), (page.Status, page.Errors["Nom du motif"]));

        page = await page.Fill("Nom du motif", new('x', 10_000)).Fill("Phrase pour l’usager", new('y', 10_000)).Press("Enregistrer le motif");
        Assert.Equal(["Nom du motif", "Phrase pour l’usager"], page.Errors.Keys.Order());
        Assert.Contains(new string('y', 10_000), page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Visit("/administration/motifs/nouveau?Kind=Autre")).Status);
    }

    [Fact]
    public async Task The_last_reason_of_a_kind_stays_offered()
    {
        await AddAsync("Le dernier", kind: ReasonKind.Pause);
        await _town.DoAsync(db => db.ListedReasons.Where(r => r.Kind == ReasonKind.Pause && r.Name != "Le dernier").ExecuteUpdateAsync(set => set.SetProperty(r => r.IsActive, false)));

        var page = await (await _visitor.Visit("/administration/motifs")).Press("Ne plus proposer Le dernier");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("le dernier motif proposé", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_added_reworded_and_kept_while_citizens_are_sent_to_it()
    {
        var page = await (await (await _visitor.Visit("/administration/organismes")).Follow("Ajouter un organisme")).Fill("Nom", "Syndicat de rivière").Press("Enregistrer l’organisme");
        page = await (await page.Follow("Syndicat de rivière")).Fill("Comment le joindre", "01 99 00 12 34").Press("Enregistrer l’organisme");
        Assert.Contains("01 99 00 12 34", page.Text, StringComparison.Ordinal);
        Assert.Equal("Un organisme porte déjà ce nom.", (await (await page.Follow("Ajouter un organisme")).Fill("Nom", "SYNDICAT DE RIVIÈRE").Press("Enregistrer l’organisme")).Errors["Nom"]);
        var tooLong = await (await page.Follow("Ajouter un organisme")).Fill("Nom", new('x', 10_000)).Fill("Comment le joindre", new('x', 10_000)).Press("Enregistrer l’organisme");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (tooLong.Status, tooLong.Errors.Count));

        await AddAsync("Autre motif");
        await AddAsync("Cours d’eau", body: "Syndicat de rivière");
        Assert.Equal(HttpStatusCode.Conflict, (await page.Press("Ne plus proposer Syndicat de rivière")).Status);
        await (await _visitor.Visit("/administration/motifs")).Press("Ne plus proposer Cours d’eau");
        Assert.Equal("L’organisme n’est plus proposé.", (await page.Press("Ne plus proposer Syndicat de rivière")).Flash);
        Assert.Equal(HttpStatusCode.Conflict, (await (await _visitor.Visit("/administration/motifs")).Press("Proposer Cours d’eau")).Status);
    }

    private async Task<HtmlPage> AddAsync(string name, string words = "", ReasonKind kind = ReasonKind.Refusal, string? body = null)
    {
        var page = (await _visitor.Visit($"/administration/motifs/nouveau?Kind={kind}")).Fill("Nom du motif", name).Fill("Phrase pour l’usager", words);
        if (body is not null) page.Choose("Organisme vers qui l’orienter", body);
        return await page.Press("Enregistrer le motif");
    }

    /// <summary>Of what the test added, not of what a town starts with.</summary>
    private Task<List<string>> OfTownAsync(System.Linq.Expressions.Expression<Func<ListedReason, string>> what, ReasonKind kind = ReasonKind.Refusal, params string[] among) =>
        _town.AskAsync(db => db.ListedReasons.Where(r => r.Kind == kind && (among.Length > 0 ? among.Contains(r.Name) : r.Code.StartsWith("chantier"))).OrderBy(r => r.Rank).Select(what).ToListAsync());
}
