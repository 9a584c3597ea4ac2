using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>An administrator shapes when services work, without code.</summary>
public sealed class CalendarsTests
{
    private const string New = "/administration/calendriers/nouveau", Save = "Enregistrer le calendrier";

    [Fact]
    public async Task A_calendar_is_written_chosen_by_a_department_and_changed()
    {
        var town = await Given.ATownAsync();
        var visitor = await AdministratorAsync(town);

        var page = await (await visitor.Visit(New)).Fill("Nom du calendrier", "Musée").Fill("Lundi", "").Fill("Samedi", "10h-12h, 14h-18h")
            .Fill("Fermetures, une par ligne", "24/12/2026-31/12/2026 Fermeture de fin d’année\n15/05/2027 Pont").Press(Save);
        Assert.Equal("Le calendrier est ajouté. Choisissez-le sur la page d’un service.", page.Flash);

        var roads = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Voirie").Select(d => d.Id).SingleAsync());
        var chosen = await (await visitor.Visit($"/administration/services/{roads}/modification")).Choose("Calendrier de travail", "Musée").Press("Enregistrer");
        Assert.Equal(HttpStatusCode.OK, chosen.Status);
        var list = await visitor.Visit("/administration/calendriers");
        Assert.Contains("Choisi par : Voirie", list.Text, StringComparison.Ordinal);

        var edit = await list.Follow("Musée");
        Assert.Contains("24/12/2026-31/12/2026 Fermeture de fin d’année", edit.Text, StringComparison.Ordinal);
        Assert.Equal("Le calendrier est enregistré.", (await edit.Fill("Nom du calendrier", "Musée et parc").Press(Save)).Flash);

        var kept = await town.AskAsync(db => db.WorkCalendars.AsNoTracking().SingleAsync(c => c.Name == "Musée et parc"));
        Assert.Equal((1, 0, 2, 2), (kept.Version, kept.Definition.Week.Monday.Count, kept.Definition.Week.Saturday.Count, kept.Definition.Closures.Count));   // another name changes no clock
    }

    [Theory]
    [InlineData("Lundi", "17h-8h", "Une période finit avant de commencer.")]
    [InlineData("Mardi", "8h-12h, 11h-17h", "Deux périodes de ce jour se recouvrent.")]
    [InlineData("Mercredi", "toute la journée", "Écrivez les heures comme « 8h30-12h, 13h-17h », ou rien.")]
    [InlineData("Fermetures, une par ligne", "24/12/2026-31/12/2026 Noël\n26/12/2026 Pont", "Les fermetures « Noël » et « Pont » se recouvrent.")]
    [InlineData("Fermetures, une par ligne", "31/12/2026-24/12/2026 Noël", "La fermeture « Noël » finit avant de commencer.")]
    [InlineData("Fermetures, une par ligne", "24/12/2026", "Donnez un nom à chaque fermeture : les usagers le liront.")]
    [InlineData("Nom du calendrier", "Astreinte", "Un calendrier porte déjà ce nom.")]
    public async Task What_cannot_count_is_told_beside_it_and_nothing_is_lost(string field, string written, string told)
    {
        var town = await Given.ATownAsync();
        var page = await (await (await AdministratorAsync(town)).Visit(New)).Fill("Nom du calendrier", "Essai").Fill(field, written).Press(Save);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(told, page.Errors[field]);
        Assert.Contains(written.Split('\n')[0], page.Document.DocumentElement.OuterHtml.Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(4, await town.AskAsync(db => db.WorkCalendars.CountAsync()));
    }

    [Fact]
    public async Task A_calendar_that_never_opens_is_refused()
    {
        var town = await Given.ATownAsync();
        var page = (await (await AdministratorAsync(town)).Visit(New)).Fill("Nom du calendrier", "Jamais");
        foreach (var day in (string[])["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"]) page = page.Fill(day, "");

        Assert.StartsWith("Ce calendrier n’ouvre jamais", (await page.Press(Save)).Errors["Lundi"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_calendar_becomes_the_towns_and_open_demands_are_counted_on_it()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var old = await town.AskAsync(db => db.WorkCalendars.Where(c => c.IsDefault).Select(c => c.Name).SingleAsync());
        var page = await (await (await AdministratorAsync(town)).Visit("/administration/calendriers")).Press("En faire le calendrier de la collectivité Astreinte");
        Assert.Equal("C’est le calendrier de la collectivité. Les délais des demandes en cours sont recalculés.", page.Flash);

        await town.RunAsync<RecountClocks>();

        var chosen = await town.AskAsync(db => db.WorkCalendars.AsNoTracking().SingleAsync(c => c.IsDefault));
        var after = await town.RequestAsync(request.Id);
        Assert.Equal(("Astreinte", chosen.Key), (chosen.Name, after.Clocks!.On));
        Assert.True(after.PromisedOn < request.PromisedOn);   // on call, every day works
        Assert.Equal("Le calendrier est supprimé.", (await page.Press($"Supprimer {old}")).Flash);
    }

    [Fact]
    public async Task Only_a_calendar_that_nobody_counts_on_is_removed()
    {
        var town = await Given.ATownAsync();
        var visitor = await AdministratorAsync(town);

        Assert.Equal("Le calendrier est supprimé.", (await (await visitor.Visit("/administration/calendriers")).Press("Supprimer Astreinte")).Flash);
        Assert.DoesNotContain("Supprimer Bureaux", (await visitor.Visit("/administration/calendriers")).All("button"));
    }

    private static async Task<Visitor> AdministratorAsync(Town town) => await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
}
