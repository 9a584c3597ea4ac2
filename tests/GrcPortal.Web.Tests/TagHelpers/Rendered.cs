using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Tests.TagHelpers;

/// <summary>Runs one tag helper over a form, with the framework's own metadata and our own texts.</summary>
internal sealed class Rendered<TForm>(TForm form)
    where TForm : class
{
    private static readonly ServiceProvider Services = Build();

    private readonly ModelStateDictionary _state = new();

    public static IStringLocalizer<SharedText> Texts => Services.GetRequiredService<IStringLocalizer<SharedText>>();

    public Rendered<TForm> Refused(string field, string typed, string error)
    {
        _state.SetModelValue(field, typed, typed);
        _state.AddModelError(field, error);
        return this;
    }

    public ModelExpression For(string property) =>
        new(property, Metadata.GetModelExplorerForType(typeof(TForm), form).GetExplorerForProperty(property)!);

    public ViewContext View => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary<TForm>(Metadata, _state) { Model = form },
    };

    public static IElement Run(TagHelper helper, TagHelperAttributeList? extra = null)
    {
        var output = new TagHelperOutput("x", extra ?? [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString()).Body!;
    }

    private static IModelMetadataProvider Metadata => Services.GetRequiredService<IModelMetadataProvider>();

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddMvcCore().AddDataAnnotations().AddViews();
        return services.BuildServiceProvider();
    }
}
