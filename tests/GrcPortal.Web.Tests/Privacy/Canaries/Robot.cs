using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>Fills whatever form is on a page: a canary of its own in each field that takes words, the first choice elsewhere.</summary>
internal sealed class Robot(string story, IReadOnlyList<ActionInputs> actions, List<Canary> planted)
{
    private const string Answers = "service_requests.answers";

    private static int _phones;

    /// <summary>What stands in a field where a canary would be refused, by the name it is posted under.</summary>
    public Dictionary<string, string> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>A link or button of the page names the form: the end of the address it is posted to.</summary>
    public HtmlPage Fill(HtmlPage page, string? action = null)
    {
        var form = FormOf(page, action);
        foreach (var control in form.Elements.OfType<IHtmlElement>().Where(control => control.GetAttribute("name") is { Length: > 0 })) Fill(control, form);
        return page;
    }

    /// <param name="refused">What is typed is wrong by nature: a stranger's password, someone else's address.</param>
    public async Task<HtmlPage> SendAsync(HtmlPage page, string? action = null, bool refused = false)
    {
        var form = FormOf(Fill(page, action), action);
        var sent = await page.PressAsync((IHtmlElement)(form.QuerySelector("button.btn-primary:not([formaction])") ?? form.QuerySelector("button:not([formaction])")!));
        Assert.True((int)sent.Status < 400 || refused && (int)sent.Status < 500, $"{story}: {form.Action} answers {(int)sent.Status}: {string.Join(" · ", sent.Summary)} {sent.Title}");
        return sent;
    }

    public static string Address(string token) => $"{token}@courriel.example";

    private void Fill(IHtmlElement control, IHtmlFormElement form)
    {
        var name = control.GetAttribute("name")!;
        if (Said.TryGetValue(name, out var said)) Say(control, said);
        else if (control is IHtmlInputElement { Type: "file" } file) Attach(file, form.Owner!.QuerySelector(".joined-file") is null ? InputOf(name, form) is Answers ? "attachments.name" : InputOf(name, form) : null);
        else if (TakesWords(control) && InputOf(name, form) is { } input && Inputs.KindOf(input) is InputKind.Demand or InputKind.Look or InputKind.Town or InputKind.Account) Say(control, Sing(control, input));
        else if (control is IHtmlSelectElement { Value: null or "" } list) list.Value = list.Options.FirstOrDefault(option => option.Value.Length > 0)?.Value;
        else if (control is IHtmlInputElement { Type: "radio" } radio && Group(radio, form) is [.., var last] group && !group.Exists(other => other.IsChecked)) last.IsChecked = true;   // the last of two is no danger
        else if (control is IHtmlInputElement { Type: "date", Value: "" or null } day) day.Value = TestClock.Now.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        else if (IsNumber(control)) ((IHtmlInputElement)control).Value = "1";
    }

    private static List<IHtmlInputElement> Group(IHtmlInputElement radio, IHtmlFormElement form) => [.. form.Elements.OfType<IHtmlInputElement>().Where(other => other.Name == radio.Name)];

    private static bool IsNumber(IHtmlElement control) => control is IHtmlInputElement { Type: "number", Value: "" or null } || control.GetAttribute("inputmode") is "decimal" or "numeric";

    private static bool TakesWords(IHtmlElement control) => !IsNumber(control) && control is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "url" or "password" };

    private static void Say(IHtmlElement control, string words)
    {
        if (control is IHtmlTextAreaElement box) box.Value = words;
        else if (control is IHtmlSelectElement list) list.Value = words;
        else if (control is IHtmlInputElement { Type: "radio" or "checkbox" } choice) choice.IsChecked = choice.Value == words;
        else if (control is IHtmlInputElement input) input.Value = words;
    }

    private string Sing(IHtmlElement control, string input)
    {
        if (control is IHtmlInputElement { Type: "tel" } || input.EndsWith("Phone", StringComparison.Ordinal))
        {
            var number = $"06399{80000 + Interlocked.Increment(ref _phones)}";
            planted.Add(new(story, input, $"+33{number[1..]}"));
            return number;
        }
        var canary = Plant(input);
        return control is IHtmlInputElement { Type: "email" } || input.EndsWith("Email", StringComparison.Ordinal) ? Address(canary) : $"Parole {canary} dite";
    }

    public string Plant(string input)
    {
        var token = Canary.NewToken();
        planted.Add(new(story, input, token));
        return token;
    }

    /// <summary>A photo that says who took it, in its comment and its name.</summary>
    private void Attach(IHtmlInputElement control, string? input)
    {
        if (input is null) return;
        var photo = File.ReadAllBytes(GivenRequests.SamplePhoto);
        var comment = Encoding.ASCII.GetBytes($"par {Plant("photo: comment")}");
        byte[] singing = [.. photo[..2], 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, .. photo[2..]];
        control.Files!.Add(new HtmlPage.PickedFile(singing, $"photo {Plant(input)}.jpg", "image/jpeg"));
    }

    private string? InputOf(string name, IHtmlFormElement form)
    {
        var path = new Uri(form.Action).AbsolutePath.TrimStart('/');
        if (name.StartsWith("Answers.", StringComparison.Ordinal)) return Answers;   // an authority's own fields: no endpoint names them
        var property = name.Split('.')[^1].Split('[')[0];
        return actions.Where(action => action.Verb is "POST" == (form.Method is "post") && Routes.Match(action.Route, path))
            .OrderByDescending(action => action.Route.Count(c => c is '/') - action.Route.Count(c => c is '{'))
            .SelectMany(action => action.Inputs).FirstOrDefault(input => input.EndsWith($".{property}", StringComparison.OrdinalIgnoreCase));
    }

    private static IHtmlFormElement FormOf(HtmlPage page, string? action)
    {
        var forms = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").Where(form => form.Method is "post").ToList();
        var form = action is null ? forms.FirstOrDefault(form => form.QuerySelector(".btn-primary") is not null) ?? forms.FirstOrDefault() : forms.FirstOrDefault(form => new Uri(form.Action).AbsolutePath.EndsWith(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"No form «{action}» on {page.Url} ({(int)page.Status}, «{page.Title}»): {string.Join(" · ", forms.Select(f => f.Action))}");
        return form;
    }
}
