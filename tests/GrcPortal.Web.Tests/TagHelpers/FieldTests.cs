using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrcPortal.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private readonly Rendered<Form> _page = new(new Form { Secret = "sesame" });

    [Fact]
    public void A_field_ties_its_hint_and_its_error_to_its_control()
    {
        var field = Draw(_page.Refused("Place", "", "Dites où."), "Place");

        var input = field.QuerySelector("input")!;
        Assert.Equal("Place-hint Place-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Place", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Contains("Dites où.", field.QuerySelector("#Place-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(field.QuerySelector("#Place-hint"));
    }

    [Fact]
    public void A_refused_field_gives_back_what_was_typed_as_it_was_typed()
    {
        var field = Draw(_page.Refused("Words", "<b>trop long</b>", "Trop long."), "Words");

        Assert.Equal("<b>trop long</b>", field.QuerySelector("textarea")!.TextContent.TrimStart('\n'));
        Assert.Null(field.QuerySelector("textarea")!.GetAttribute("maxlength"));
        Assert.Contains("60", field.QuerySelector("#Words-count")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_never_comes_back() =>
        Assert.Null(Draw(_page, "Secret").QuerySelector("input")!.GetAttribute("value"));

    [Fact]
    public void Only_an_optional_field_says_so()
    {
        Assert.Empty(Draw(_page, "Place").QuerySelectorAll(".field-optional"));
        Assert.Single(Draw(_page, "Email").QuerySelectorAll(".field-optional"));
    }

    [Fact]
    public void What_the_view_adds_goes_to_the_control()
    {
        var field = Draw(_page, "Email", new TagHelperAttributeList { { "autocomplete", "email" } });

        Assert.Equal("email", field.QuerySelector("input")!.GetAttribute("autocomplete"));
        Assert.Equal("email", field.QuerySelector("input")!.GetAttribute("type"));
    }

    [Fact]
    public void The_summary_leads_to_each_refused_field_in_the_order_of_the_form()
    {
        var page = _page.Refused("Size", "", "Choisissez.").Refused("Place", "", "Dites où.");

        var links = Rendered<Form>.Run(new ErrorSummaryTagHelper(Rendered<Form>.Texts) { ViewContext = page.View }).QuerySelectorAll("a");
        Assert.Equal(["#Place", "#Size"], links.Select(link => link.GetAttribute("href")));

        var first = Draw(page, "Size").QuerySelector("input")!;
        Assert.Equal(("Size", "s"), (first.Id, first.GetAttribute("value")));
    }

    private static AngleSharp.Dom.IElement Draw(Rendered<Form> page, string property, TagHelperAttributeList? extra = null) =>
        Rendered<Form>.Run(
            new FieldTagHelper(Rendered<Form>.Texts)
            {
                For = page.For(property),
                ViewContext = page.View,
                Items = property == "Size" ? [new SelectListItem("Petit", "s"), new ChoiceItem("Grand", "l", "plus de 50 cm")] : null,
            },
            extra);

    private sealed class Form
    {
        [Display(Name = "Adresse", Description = "Numéro et rue.")]
        public string Place { get; init; } = "";

        [StringLength(60), DataType(DataType.MultilineText)]
        public string? Words { get; init; }

        public string Size { get; init; } = "";

        [EmailAddress, DataType(DataType.EmailAddress)]
        public string? Email { get; init; }

        [DataType(DataType.Password)]
        public string Secret { get; init; } = "";
    }
}
