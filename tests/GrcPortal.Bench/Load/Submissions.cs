using GrcPortal.Bench.Data;
using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>Demands written through the real forms up to the last screen, so that only the POST that makes each one is timed; with a photo, its upload too.</summary>
internal static class Submissions
{
    private const string Under = "/demandes/nid-de-poule";

    public static async Task<Target> PrepareAsync(ChildServer portal, IReadOnlyList<BenchTown> towns, int number, byte[]? photo, CancellationToken ct)
    {
        var client = Generator.Client(portal.Address);
        var ready = new (Visitor Visitor, Dictionary<string, string> Hidden)[number];
        await Parallel.ForAsync(0, number, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (n, stop) =>
        {
            var visitor = new Visitor(client, towns[n % towns.Count].Host);
            ready[n] = (visitor, await WriteAsync(visitor, $"usager-{Guid.NewGuid():N}@example.org", stop));
        });
        return new(photo is null ? Lines.Submit : Lines.SubmitPhoto, portal, async (n, stop) =>
        {
            var (visitor, hidden) = ready[n];
            if (photo is not null) await visitor.SendAsync($"{Under}/photo", Files(hidden, photo), stop);
            var to = await visitor.SendAsync($"{Under}/verification", new FormUrlEncodedContent(hidden), stop);
            if (!to.EndsWith("/confirmation", StringComparison.Ordinal)) throw new BenchFailedException($"The demand was not taken: it led to {to}.");
        });
    }

    private static async Task<Dictionary<string, string>> WriteAsync(Visitor visitor, string email, CancellationToken ct)
    {
        var hidden = await visitor.HiddenFieldsAsync($"{Under}/questions", ct);
        await visitor.SendAsync($"{Under}/questions", With(("Answers.danger", "no")), ct);
        hidden = await visitor.HiddenFieldsAsync($"{Under}/lieu", ct);
        await visitor.SendAsync($"{Under}/lieu", With(("Address", "14 rue des Tanneurs")), ct);
        await visitor.SendAsync($"{Under}/description", With(("Description", "Un trou profond devant l’école maternelle.")), ct);
        await visitor.SendAsync($"{Under}/photo", Files(hidden), ct);
        await visitor.SendAsync($"{Under}/vous", With(("Name", "Jeanne Fabre"), ("Email", email), ("WantsReply", "true")), ct);
        return hidden;

        FormUrlEncodedContent With(params (string Name, string Value)[] typed) =>
            new(hidden.Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static MultipartFormDataContent Files(Dictionary<string, string> hidden, byte[]? photo = null)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in hidden) form.Add(new StringContent(value), name);
        if (photo is not null) form.Add(new ByteArrayContent(photo), "Files", "trou.jpg");
        return form;
    }
}
