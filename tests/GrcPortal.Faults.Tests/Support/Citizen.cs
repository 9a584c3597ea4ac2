using System.Net;
using System.Text.RegularExpressions;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>
/// Files demands through the public form, step by step. A step without an answer, or that was asked to wait, is sent again as it was:
/// same draft, same words. What he was told is what the town must have.
/// </summary>
internal sealed partial class Citizen(HttpClient client, BenchTown town, string name)
{
    public const string Under = "/demandes/nid-de-poule";
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(100), MostPatient = TimeSpan.FromSeconds(90);

    private int _filed;

    /// <summary>How often a step had to be sent again.</summary>
    public int Again { get; private set; }

    public async Task<Receipt> FileAsync(byte[]? photo = null)
    {
        var visitor = new Visitor(client, town.Host);
        var words = $"Essai de {name}, {++_filed}";
        var ready = await WriteAsync(visitor, words, photo);
        return await SendAsync(visitor, words, ready);
    }

    /// <summary>Everything but the last press of the button. What the form carries unseen.</summary>
    public async Task<Dictionary<string, string>> WriteAsync(Visitor visitor, string words, byte[]? photo = null)
    {
        var hidden = await StubbornlyAsync(() => visitor.HiddenFieldsAsync($"{Under}/questions", CancellationToken.None));
        await PostAsync("questions", () => Form(("Answers.danger", "no")));
        hidden = await StubbornlyAsync(() => visitor.HiddenFieldsAsync($"{Under}/lieu", CancellationToken.None));
        await PostAsync("lieu", () => Form(("Address", "14 rue des Tanneurs")));
        await PostAsync("description", () => Form(("Description", words)));
        if (photo is not null) await PostAsync("photo", () => PhotoForm(hidden, photo));
        await PostAsync("photo", () => PhotoForm(hidden, null));
        await PostAsync("vous", () => Form(("Name", "Jeanne Fabre"), ("Email", $"{name}@courriel.example"), ("WantsReply", "true")));
        return hidden;

        Task PostAsync(string step, Func<HttpContent> form) => StubbornlyAsync(async () =>
        {
            await visitor.SendAsync($"{Under}/{step}", form(), CancellationToken.None);
            return true;
        });

        FormUrlEncodedContent Form(params (string Name, string Value)[] typed) =>
            new(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    public static MultipartFormDataContent PhotoForm(Dictionary<string, string> hidden, byte[]? photo)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in hidden) form.Add(new StringContent(value), field);
        if (photo is not null) form.Add(new ByteArrayContent(photo) { Headers = { ContentType = new("image/jpeg") } }, "Files", "photo.jpg");
        return form;
    }

    /// <summary>Presses the last button until there is a number.</summary>
    public async Task<Receipt> SendAsync(Visitor visitor, string words, Dictionary<string, string> ready)
    {
        await StubbornlyAsync(async () =>
        {
            await visitor.SendAsync($"{Under}/verification", new FormUrlEncodedContent(ready), CancellationToken.None);
            return true;
        });
        return new(town.Info.Id, words, await StubbornlyAsync(() => NumberAsync(visitor)));
    }

    /// <summary>On the page that follows.</summary>
    public async Task<string> NumberAsync(Visitor visitor)
    {
        using var answer = await client.SendAsync(visitor.Get($"{Under}/confirmation"));
        if (answer.StatusCode is not HttpStatusCode.OK) throw new BenchFailedException($"The confirmation answered {(int)answer.StatusCode}.");
        return Number().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private async Task<T> StubbornlyAsync<T>(Func<Task<T>> ask)
    {
        T? answered = default;
        var last = "";
        await Patience.UntilAsync(() => $"{name} gets an answer (the last one: {last})", MostPatient, async () =>
        {
            try
            {
                answered = await ask();
                return true;
            }
            catch (Exception failed) when (failed is HttpRequestException or BenchFailedException or TaskCanceledException or IOException)
            {
                Again++;
                last = failed.Message;
                await Patience.PassAsync(BeforeAgain);
                return false;
            }
        });
        return answered!;
    }

    [GeneratedRegex(@"\b\d{4}-\d{6}\b")]
    private static partial Regex Number();
}

/// <summary>What a citizen was told: his demand is kept, under this number.</summary>
internal sealed record Receipt(int TownId, string Words, string Number);
