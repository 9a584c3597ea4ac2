using System.Net;
using GrcPortal.Bench.Data;
using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>Demands written through the real forms up to the last screen, so that only the POST that makes each one is timed.</summary>
internal static class Submissions
{
    public const string Name = "submit, no file";
    private const string Under = "/demandes/nid-de-poule";

    public static async Task<Target> PrepareAsync(ChildServer portal, IReadOnlyList<BenchTown> towns, int number, CancellationToken ct)
    {
        var client = Generator.Client(portal.Address);
        var ready = new (Visitor Visitor, Dictionary<string, string> Hidden)[number];
        await Parallel.ForAsync(0, number, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (n, stop) =>
        {
            var visitor = new Visitor(client, towns[n % towns.Count].Host);
            ready[n] = (visitor, await WriteAsync(visitor, stop));
        });
        return new(Name, portal, client, n => (ready[n].Visitor, ready[n].Visitor.Post($"{Under}/verification", new FormUrlEncodedContent(ready[n].Hidden))))
        {
            Succeeds = answer => answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.EndsWith("/confirmation", StringComparison.Ordinal) is true,
        };
    }

    private static async Task<Dictionary<string, string>> WriteAsync(Visitor visitor, CancellationToken ct)
    {
        var hidden = await visitor.HiddenFieldsAsync($"{Under}/questions", ct);
        await visitor.SendAsync($"{Under}/questions", With(("Answers.danger", "no")), ct);
        hidden = await visitor.HiddenFieldsAsync($"{Under}/lieu", ct);
        await visitor.SendAsync($"{Under}/lieu", With(("Address", "14 rue des Tanneurs")), ct);
        await visitor.SendAsync($"{Under}/description", With(("Description", "Un trou profond devant l’école maternelle.")), ct);
        await visitor.SendAsync($"{Under}/photo", NoPhoto(), ct);
        await visitor.SendAsync($"{Under}/vous", With(("Name", "Jeanne Fabre"), ("Email", "jeanne.fabre@example.org"), ("WantsReply", "true")), ct);
        return hidden;

        FormUrlEncodedContent With(params (string Name, string Value)[] typed) =>
            new(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))));

        MultipartFormDataContent NoPhoto()
        {
            var form = new MultipartFormDataContent();
            foreach (var (name, value) in hidden) form.Add(new StringContent(value), name);
            return form;
        }
    }
}
