using System.Buffers;
using System.Net;
using System.Text;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Requests.Files;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Every hostile file, through the front door: refused with a sentence, or taken and harmless.</summary>
public sealed class HostileFilesTests
{
    private static readonly int[] Refusals = [413, 422];
    private static readonly SearchValues<char> NotInAName = SearchValues.Create("/\\<>:\"|?*\r\n\0\u202E");

    [Fact]
    public void The_corpus_is_large_enough() => Assert.True(HostileFile.All.Count >= 250, $"{HostileFile.All.Count}");

    [Fact]
    public async Task No_file_of_the_corpus_gets_anywhere()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        var page = await citizen.ToPhotoAsync();
        var hand = citizen.CarriedTo(town.App, town.Host);   // takes files back without looking at the page that follows
        var wrong = new List<string>();
        foreach (var file in HostileFile.All)
        {
            if (await ProblemAsync(citizen, hand, page, file) is { } problem) wrong.Add($"{file.What}: {problem}");
        }
        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.Combine(town.App.Folder, "files")), path => Path.GetFileName(path) is not ".incoming" && !int.TryParse(Path.GetFileName(path), out _));
    }

    private static async Task<string?> ProblemAsync(Visitor citizen, Visitor hand, HtmlPage form, HostileFile file)
    {
        var sent = await SendAsync(citizen, form, file);
        if (sent.Status is HttpStatusCode.BadRequest && file.Name.Any(char.IsControl)) return null;   // not a form that a browser sends
        if (sent.Document.QuerySelector(".joined-file a") is { } link)
        {
            var problem = Acts(sent.Body) ? "the page acts" : file.Refused ? "taken" : await ProblemAsync(await citizen.Download(link.GetAttribute("href")!));
            await hand.PostBare(link.GetAttribute("href")!.Replace("/apercu", "/retrait", StringComparison.Ordinal), ("DraftId", Hidden(form, "DraftId")), ("__antiforgery", Hidden(form, "__antiforgery")));
            return problem;
        }
        if (Acts(sent.Body)) return "the page that refuses acts";
        if (!Refusals.Contains((int)sent.Status)) return $"{(int)sent.Status}";
        if (!file.Refused) return $"refused: {string.Join(' ', sent.Summary)}";
        return sent.Summary is [{ Length: > 20 }] ? null : "no sentence says why";
    }

    private static async Task<string?> ProblemAsync(HttpResponseMessage given)
    {
        StoredFile.HasItsHeaders(given);
        if (given.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("x=", StringComparison.Ordinal))) return "a header of its own";
        var named = given.Content.Headers.ContentDisposition!;
        if ((named.FileNameStar ?? named.FileName?.Trim('"')) is { } name && (name.AsSpan().ContainsAny(NotInAName) || name[0] is '.' or '-')) return $"offered as {name}";
        return Encoding.Latin1.GetString(await given.Content.ReadAsByteArrayAsync()).Contains("CANARI", StringComparison.Ordinal) ? "its words are still in it" : null;
    }

    private static string Hidden(HtmlPage form, string name) => form.Document.QuerySelector($"main form[enctype] input[name={name}]")!.GetAttribute("value")!;

    private static bool Acts(string page) => page.Contains("<script>alert", StringComparison.OrdinalIgnoreCase) || page.Contains("<img src=x", StringComparison.OrdinalIgnoreCase);

    /// <summary>As a browser writes it: quotes and line ends of a name are percent-coded, everything else is as it is.</summary>
    private static Task<HtmlPage> SendAsync(Visitor citizen, HtmlPage form, HostileFile file)
    {
        const string Line = "----grc", End = "\r\n";
        var name = file.Name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        var head = new StringBuilder();
        foreach (var field in (string[])["DraftId", "__antiforgery"]) head.Append("--").Append(Line).Append(End).Append("Content-Disposition: form-data; name=").Append(field).Append(End).Append(End).Append(Hidden(form, field)).Append(End);
        head.Append("--").Append(Line).Append(End).Append("Content-Disposition: form-data; name=\"Files\"; filename=\"").Append(name).Append('"').Append(End).Append("Content-Type: image/jpeg").Append(End).Append(End);
        return citizen.SendAsync(() => new(HttpMethod.Post, $"{Filing.Start}/photo")
        {
            Content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(head.ToString()), .. file.Content, .. Encoding.ASCII.GetBytes($"{End}--{Line}--{End}")])
            {
                Headers = { { "Content-Type", $"multipart/form-data; boundary={Line}" } },
            },
        });
    }
}
