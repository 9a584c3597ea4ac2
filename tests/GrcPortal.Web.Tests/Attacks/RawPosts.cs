using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>The form on a page, sent with words that no browser would let into its fields.</summary>
internal static class RawPosts
{
    public static Task<HtmlPage> PostRaw(this Visitor visitor, HtmlPage page, params (string Name, string Value)[] typed) => visitor.PostRaw(
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First(one => one.QuerySelector($"[name='{typed[0].Name}']") is not null), typed);

    public static Task<HtmlPage> PostRaw(this Visitor visitor, IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var kept = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(hidden => typed.All(field => field.Name != hidden.Name));
        return visitor.PostBare(new Uri(form.Action, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } action ? action.PathAndQuery : form.Action,
            [.. kept.Select(hidden => (hidden.Name!, hidden.Value)), .. typed]);
    }
}
