using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Filling the forms that are on the page, and sending them as a browser would: hidden fields, antiforgery token, files.</summary>
internal sealed partial class HtmlPage
{
    /// <summary>Types into the field with this label.</summary>
    public HtmlPage Fill(string label, string value)
    {
        switch (Control(label))
        {
            case IHtmlTextAreaElement box:
                box.Value = value;
                break;
            case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "hidden") } input:
                input.Value = value;
                break;
            case var other:
                Assert.Fail($"«{label}» on {Url} is no field to type in, but {other.OuterHtml}");
                break;
        }
        return this;
    }

    /// <summary>Takes one of a field's choices: radio buttons, check boxes or a list.</summary>
    public HtmlPage Choose(string label, string choice)
    {
        if (Document.QuerySelectorAll("fieldset").FirstOrDefault(group => LabelOf(group) == label) is { } group)
        {
            var chosen = Only(group.QuerySelectorAll("label"), ChoiceWords, choice, "choice");
            foreach (var other in group.QuerySelectorAll<IHtmlInputElement>("input[type=radio]")) other.IsChecked = false;
            chosen.QuerySelector<IHtmlInputElement>("input")!.IsChecked = true;
            return this;
        }
        var list = Assert.IsAssignableFrom<IHtmlSelectElement>(Control(label));
        list.Value = Only(list.Options, Words, choice, "choice").Value;
        return this;
    }

    public HtmlPage Tick(string label, bool on = true)
    {
        Only(Document.QuerySelectorAll("label.choice"), ChoiceWords, label, "box").QuerySelector<IHtmlInputElement>("input")!.IsChecked = on;
        return this;
    }

    /// <summary>Chooses a file of this device.</summary>
    public HtmlPage Attach(string label, byte[] content, string name, string type = "image/jpeg")
    {
        Assert.IsAssignableFrom<IHtmlInputElement>(Control(label)).Files!.Add(new PickedFile(content, name, type));
        return this;
    }

    /// <summary>Adds to the main form a field that is not on it, as a forger would.</summary>
    public HtmlPage With(string name, string value)
    {
        var forged = Document.CreateElement<IHtmlInputElement>();
        (forged.Type, forged.Name, forged.Value) = ("hidden", name, value);
        Document.QuerySelector("main form[method=post]")!.AppendChild(forged);
        return this;
    }

    /// <summary>What a field holds now.</summary>
    public string? Value(string label) => Control(label) switch
    {
        IHtmlTextAreaElement box => box.Value,
        IHtmlSelectElement list => list.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>Presses the button with these words and lands on the page that follows.</summary>
    public Task<HtmlPage> Press(string button) => PressAsync(Only(Document.QuerySelectorAll<IHtmlElement>("button, input[type=submit]"), Words, button, "button"));

    /// <summary>Types into the page's one input of a type, whatever its label.</summary>
    internal HtmlPage TypeAs(string type, string value)
    {
        Document.QuerySelector<IHtmlInputElement>($"main input[type={type}]")!.Value = value;
        return this;
    }

    /// <summary>Sends the main form.</summary>
    internal Task<HtmlPage> Submit() => PressAsync(Document.QuerySelector<IHtmlElement>("main form[method=post] button")!);

    internal Task<HtmlPage> PressAsync(IHtmlElement button)
    {
        var form = button.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"The button «{Words(button)}» on {Url} is in no form.");
        var request = form.GetSubmission(button) ?? throw new InvalidOperationException($"The form of «{Words(button)}» on {Url} cannot be sent.");
        return _visitor.SendAsync(() =>
        {
            var message = new HttpRequestMessage(new(request.Method.ToString().ToUpperInvariant()), new Uri(request.Target.Href));
            if (message.Method != HttpMethod.Post) return message;
            message.Content = new StreamContent(request.Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.MimeType!);
            return message;
        });
    }

    private IElement Control(string label)
    {
        var labels = Document.QuerySelectorAll<IHtmlLabelElement>("label[for]");
        return Document.GetElementById(Only(labels, OwnWords, label, "field").HtmlFor!)!;
    }

    private static string LabelOf(IElement field) => OwnWords(field.QuerySelector(".field-label") ?? field.QuerySelector("label"));

    /// <summary>Without what is said beside the name, such as « (facultatif) ».</summary>
    private static string OwnWords(IElement? label) => Without(label, ".field-optional, .visually-hidden");

    private static string ChoiceWords(IElement choice) => Without(choice, ".choice-hint");

    private static string Without(IElement? element, string parts)
    {
        if (element?.Clone() is not IElement copy) return "";
        foreach (var part in copy.QuerySelectorAll(parts).ToList()) part.Remove();
        return Words(copy);
    }

    internal sealed class PickedFile(byte[] content, string name, string type) : IFile
    {
        public string Name => name;
        public DateTime LastModified => DateTime.UnixEpoch;
        public int Length => content.Length;
        public string Type => type;
        public Stream Body { get; } = new MemoryStream(content);
        public bool IsClosed => false;
        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();
        public void Close() { }
        public void Dispose() => Body.Dispose();
    }
}
