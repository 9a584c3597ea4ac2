using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>A form sent as it opened: told what is to be filled in, and nothing else.</summary>
public sealed class EmptyFormsTests
{
    [Fact]
    public async Task Each_form_says_what_is_to_be_filled_in()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        foreach (var path in (string[])["agents/nouveau", "services/nouveau", "motifs/nouveau?Kind=Refusal", "organismes/nouveau", "orientation/nouvelle", "reponses-types/nouvelle", "catalogue/nouveau", "catalogue/nouvelle-famille", "metiers"])
        {
            var page = await (await visitor.Visit($"/administration/{path}")).Submit();

            Assert.True(page.Status is HttpStatusCode.UnprocessableEntity && page.Errors.Count > 0 && page.Summary.Count > 0, $"{path}: {page.Status}");
        }
    }
}
