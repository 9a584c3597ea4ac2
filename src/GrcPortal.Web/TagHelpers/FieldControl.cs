using System.Globalization;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

/// <summary>Draws the control of a field; whatever else the view wrote on the field goes to the control.</summary>
internal sealed class FieldControl(FieldState state, FieldKind kind, IEnumerable<TagHelperAttribute> extra, IStringLocalizer<SharedText> texts)
{
    public IHtmlContent Draw(IReadOnlyList<SelectListItem> items, string? prompt, int rows, string? width) => kind switch
    {
        FieldKind.Textarea => Textarea(rows),
        FieldKind.Select => Select(items, prompt ?? texts["Field.Choose"], width),
        FieldKind.Radios or FieldKind.Checkboxes => Choices(items),
        _ => Input(width),
    };

    public TagBuilder Checkbox(string label)
    {
        var box = Named("input", state.Id, counted: false);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (state.Value is "True" or "true")
            box.Attributes["checked"] = "checked";
        return Choice(box, label, null);
    }

    private TagBuilder Input(string? width)
    {
        var input = Named("input", state.Id, counted: false);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.AddCssClass(width is null ? "form-control" : $"form-control width-{width}");
        input.Attributes["type"] = kind.ToString().ToLowerInvariant();
        if (kind is not (FieldKind.File or FieldKind.Password))
            input.Attributes["value"] = state.Value;
        if (state.MaxLength is { } most && kind is FieldKind.Text or FieldKind.Email or FieldKind.Tel or FieldKind.Search)
            input.Attributes["maxlength"] = most.ToString(CultureInfo.InvariantCulture);
        return input;
    }

    private IHtmlContentBuilder Textarea(int rows)
    {
        var box = Named("textarea", state.Id, counted: state.MaxLength is not null);
        box.AddCssClass("form-control");
        box.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        box.InnerHtml.AppendHtml("\n").Append(state.Value);
        IHtmlContentBuilder content = new HtmlContentBuilder().AppendHtml(box);
        if (state.MaxLength is not { } most)
            return content;

        // No maxlength on the box: a pasted text must not be cut in silence. The server refuses it with words.
        box.Attributes["data-count"] = most.ToString(CultureInfo.InvariantCulture);
        box.Attributes["data-count-left"] = texts["Field.CountLeft"].Value;
        box.Attributes["data-count-over"] = texts["Field.CountOver"].Value;
        var note = new TagBuilder("p");
        note.AddCssClass("field-count");
        note.Attributes["id"] = state.CountId;
        note.InnerHtml.Append(texts["Field.Count", most]);
        return content.AppendHtml(note);
    }

    private TagBuilder Select(IReadOnlyList<SelectListItem> items, string prompt, string? width)
    {
        var select = Named("select", state.Id, counted: false);
        select.AddCssClass(width is null ? "form-select" : $"form-select width-{width}");
        if (items.All(item => item.Value is not ""))
            select.InnerHtml.AppendHtml(Option("", prompt, selected: false));
        foreach (var group in items.GroupBy(item => item.Group?.Name))
        {
            var into = group.Key is null ? select : new TagBuilder("optgroup") { Attributes = { ["label"] = group.Key } };
            foreach (var item in group)
                into.InnerHtml.AppendHtml(Option(item.Value ?? item.Text, item.Text, IsChosen(item)));
            if (into != select)
                select.InnerHtml.AppendHtml(into);
        }

        return select;
    }

    private TagBuilder Choices(IReadOnlyList<SelectListItem> items)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        for (var i = 0; i < items.Count; i++)
        {
            // The first choice bears the field's own id, so that the error summary's link lands on it.
            var input = Named("input", i == 0 ? state.Id : $"{state.Id}_{i}", counted: false);
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = kind == FieldKind.Radios ? "radio" : "checkbox";
            input.Attributes["value"] = items[i].Value ?? items[i].Text;
            input.Attributes.Remove("aria-describedby");
            if (kind == FieldKind.Checkboxes)
                input.Attributes.Remove("required");
            if (IsChosen(items[i]))
                input.Attributes["checked"] = "checked";
            list.InnerHtml.AppendHtml(Choice(input, items[i].Text, (items[i] as ChoiceItem)?.Hint));
        }

        return list;
    }

    private static TagBuilder Choice(TagBuilder input, string text, string? hint)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        var words = new TagBuilder("span");
        words.InnerHtml.Append(text);
        if (hint is not null)
        {
            var more = new TagBuilder("span");
            more.AddCssClass("choice-hint");
            more.InnerHtml.Append(hint);
            words.InnerHtml.AppendHtml(more);
        }

        label.InnerHtml.AppendHtml(input).AppendHtml(words);
        return label;
    }

    private static TagBuilder Option(string value, string text, bool selected)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (selected)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private bool IsChosen(SelectListItem item) =>
        state.Values.Count > 0 ? state.Values.Contains(item.Value ?? item.Text) : item.Selected;

    private TagBuilder Named(string tag, string id, bool counted)
    {
        var control = new TagBuilder(tag);
        foreach (var attribute in extra)
            control.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribute.Name : Said(attribute.Value);
        control.Attributes["id"] = id;
        control.Attributes["name"] = state.Name;
        if (state.Required)
            control.Attributes["required"] = "required";
        if (state.Errors.Count > 0)
            control.Attributes["aria-invalid"] = "true";
        if (state.DescribedBy(counted) is { } ids)
            control.Attributes["aria-describedby"] = ids;
        return control;
    }

    /// <summary>What Razor wrote is encoded already, and would be a second time.</summary>
    private static string? Said(object? value) => value is IHtmlContent written ? System.Net.WebUtility.HtmlDecode(written.ToString()) : value?.ToString();
}
