using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>The place of files is full, away, or a photo never arrives whole: demands are taken all the same, and nothing half written stays.</summary>
[Collection(nameof(Farm))]
public sealed class FileStoreFaultsTests(Farm farm)
{
    private static readonly byte[] Photo = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "phone.jpg"));

    [Fact]
    public async Task Away_it_takes_no_file_and_demands_go_on()
    {
        var aside = farm.Files + "-aside";
        Directory.Move(farm.Files, aside);
        try
        {
            await RefusesPhotosAsync("away");
            using var prober = new HttpClient();
            using var ready = await prober.GetAsync(new Uri(farm.Nodes[0].Address!, "/ready"));
            Assert.Equal((HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        }
        finally
        {
            Directory.Move(aside, farm.Files);
        }
        await TakesPhotosAsync("back");
    }

    [Fact]
    public async Task Read_only_or_full_it_takes_no_file_and_demands_go_on()
    {
        var incoming = Path.Combine(farm.Files, ".incoming");
        Directory.CreateDirectory(incoming);
        if (!await MountAsync("-t", "tmpfs", "-o", "size=4k", "tmpfs", incoming)) return;   // only root may: elsewhere the other faults of this file stand for it
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(incoming, "fills-it"), new byte[4096]);
            await RefusesPhotosAsync("full");
            Assert.Equal(["fills-it"], Directory.GetFiles(incoming).Select(Path.GetFileName));
            Assert.True(await MountAsync("-o", "remount,ro", incoming));
            await RefusesPhotosAsync("read-only");
        }
        finally
        {
            using var undo = System.Diagnostics.Process.Start("umount", [incoming]);
            await undo.WaitForExitAsync();
        }
        await TakesPhotosAsync("room-again");
    }

    [Fact]
    public async Task A_photo_that_is_cut_on_its_way_leaves_nothing()
    {
        var town = farm.Towns[0];
        var (visitor, citizen) = (new Visitor(farm.Client, town.Host), new Citizen(farm.Client, town, "cut"));
        var ready = await citizen.WriteAsync(visitor, "Essai d’une photo coupée");
        var post = await WholePostAsync(visitor, ready);
        var before = Arriving();   // a node that another test killed leaves half a file until the sweep

        for (var cut = 1; cut <= 20; cut++) await SendPartAsync(farm.Nodes[cut % 2], post.AsMemory(0, post.Length * cut / 21));

        await Patience.UntilAsync(() => $"What arrived is dropped, but {string.Join(", ", Arriving().Except(before))}", TimeSpan.FromSeconds(20), () => Task.FromResult(!Arriving().Except(before).Any()));
        Assert.Equal(0, await farm.Postgres.CountAsync("attachments a join drafts d on d.tenant_id = a.tenant_id and d.id = a.draft_id where d.name = 'Jeanne Fabre' and d.description = 'Essai d’une photo coupée'"));
        farm.Receipts.Enqueue(await citizen.SendAsync(visitor, "Essai d’une photo coupée", ready));
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    /// <summary>On the page, in words, with the rest of the demand kept; then the demand goes through without it.</summary>
    private async Task RefusesPhotosAsync(string name)
    {
        var town = farm.Towns[0];
        using var browser = new Browser(town, [.. farm.Nodes]);
        var form = await browser.FormAsync($"{Citizen.Under}/questions");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync($"{Citizen.Under}/questions", form, ("Answers.danger", "no"))).Status);
        form = await browser.FormAsync($"{Citizen.Under}/photo");

        var refused = await browser.PostAsync($"{Citizen.Under}/photo", Citizen.PhotoForm(form, Photo));

        Assert.Equal((HttpStatusCode)507, refused.Status);
        Assert.Contains("error-summary", refused.Page, StringComparison.Ordinal);
        farm.Receipts.Enqueue(await new Citizen(farm.Client, town, name).FileAsync());
        await Invariants.DrainAsync(farm);
    }

    private async Task TakesPhotosAsync(string name)
    {
        farm.Receipts.Enqueue(await new Citizen(farm.Client, farm.Towns[0], name).FileAsync(Photo));
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    private static async Task<bool> MountAsync(params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess) return false;
        using var mount = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        await mount.WaitForExitAsync();
        return mount.ExitCode is 0;
    }

    /// <summary>What is not whole yet, in the place of files and where forms are read.</summary>
    private string[] Arriving() => [.. Directory.GetFiles(Path.Combine(farm.Files, ".incoming")), .. Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*")];

    private static async Task<byte[]> WholePostAsync(Visitor visitor, Dictionary<string, string> ready)
    {
        using var message = visitor.Post($"{Citizen.Under}/photo", Citizen.PhotoForm(ready, Photo));
        var body = await message.Content!.ReadAsByteArrayAsync();
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {Citizen.Under}/photo HTTP/1.1\r\nHost: {message.Headers.Host}\r\nCookie: {message.Headers.GetValues("Cookie").Single()}\r\nContent-Type: {message.Content.Headers.ContentType}\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static async Task SendPartAsync(Node node, ReadOnlyMemory<byte> part)
    {
        using var client = new TcpClient { LingerState = new(true, 0) };
        await client.ConnectAsync(node.Address!.Host, node.Address.Port);
        await client.GetStream().WriteAsync(part);
    }
}
