using System.Text;
using GrcPortal.Core.Requests.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>The real child process: this application's own program, with its verb, and the real libvips.</summary>
public sealed class ThumbnailTests : IDisposable
{
    private static readonly string[] OurProgram =
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "GrcPortal.Web.dll")];

    private readonly string root = Directory.CreateTempSubdirectory("grc-thumbnails-").FullName;
    private readonly DiskFileStore store;

    public ThumbnailTests() => store = new(new() { Root = Path.Combine(root, "files"), FreeSpaceFloor = 0 });

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_clean_photo_gets_both_sizes_upright_and_without_a_word()
    {
        var photo = FileIntake.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Requests", "Files", "Samples", "phone.jpg"))).File!;
        var key = await KeptAsync(photo.Content);

        Assert.Equal(ThumbnailOutcome.Made, await MakeAsync(key, photo.Orientation));

        foreach (var size in (int[])[ThumbnailMaker.Small, ThumbnailMaker.Large])
        {
            var made = await ReadAsync(key.Smaller(size));
            var read = FileIntake.Read(made).File!;
            Assert.Equal((FileType.Jpeg, 64, 96), (read.Type, read.Width, read.Height)); // turned, and never enlarged
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
            Assert.DoesNotContain("ICC_PROFILE", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task However_the_camera_was_held_the_same_picture_comes_out()
    {
        byte[]? upright = null;
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var key = await KeptAsync(DrawnPng.StoredFor(orientation));
            Assert.Equal(ThumbnailOutcome.Made, await MakeAsync(key, orientation));
            var made = await ReadAsync(key.Smaller(ThumbnailMaker.Small));
            Assert.Equal(upright ??= made, made);
        }
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")]
    [InlineData("GIF89a")]
    [InlineData("not a picture")]
    public async Task What_cannot_be_decoded_is_said_and_makes_nothing(string content)
    {
        var key = await KeptAsync(Encoding.ASCII.GetBytes(content));
        Assert.Equal(ThumbnailOutcome.Unreadable, await MakeAsync(key));
        Assert.Null(await store.OpenAsync(key.Smaller(ThumbnailMaker.Small), default));
    }

    [Fact]
    public async Task A_picture_that_wants_more_memory_than_a_child_may_have_makes_nothing()
    {
        if (!OperatingSystem.IsLinux()) return; // the limits are Linux's
        Assert.Equal(ThumbnailOutcome.Made, await MakeAsync(await KeptAsync(DrawnPng.Bomb(5_000)))); // 25 Mpx, 190 MiB
        var outcome = await MakeAsync(await KeptAsync(DrawnPng.Bomb(12_000))); // 1.1 GiB: had it got past the header check
        Assert.True(outcome is ThumbnailOutcome.Unreadable or ThumbnailOutcome.Stopped, outcome.ToString());
    }

    [Fact]
    public async Task A_child_that_takes_too_long_is_stopped()
    {
        if (OperatingSystem.IsWindows()) return;
        var slow = new ThumbnailOptions { Command = ["/bin/sh", await ScriptAsync("exec tail -f /dev/null")], Patience = TimeSpan.FromMilliseconds(200) };
        Assert.Equal(ThumbnailOutcome.Stopped, await MakeAsync(await KeptAsync(DrawnPng.StoredFor(1)), 1, slow));
    }

    [Fact]
    public async Task A_child_knows_none_of_our_settings()
    {
        if (OperatingSystem.IsWindows()) return;
        Environment.SetEnvironmentVariable("GRC_TEST_SECRET", "canary");
        var seen = Path.Combine(root, "seen");
        var curious = new ThumbnailOptions { Command = ["/bin/sh", await ScriptAsync($"env > '{seen}'; exit 2")] };

        Assert.Equal(ThumbnailOutcome.Unreadable, await MakeAsync(await KeptAsync(DrawnPng.StoredFor(1)), 1, curious));

        var environment = await File.ReadAllTextAsync(seen);
        Assert.Contains("PATH=", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", environment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_libvips_or_without_the_photo_the_answer_says_so()
    {
        var key = await KeptAsync(DrawnPng.StoredFor(1));
        Assert.Equal(ThumbnailOutcome.Unavailable, await MakeAsync(key, 1, new() { Library = "/nowhere/libvips.so", Command = OurProgram }));

        var unfit = await ScriptAsync("this is no library");
        Assert.Equal(ThumbnailOutcome.Unavailable, await MakeAsync(key, 1, new() { Library = unfit, Command = OurProgram }));

        await store.DeleteAsync(key, default);
        Assert.Equal(ThumbnailOutcome.Gone, await MakeAsync(key));
    }

    private async Task<ThumbnailOutcome> MakeAsync(FileKey key, int orientation = 1, ThumbnailOptions? options = null)
    {
        using var maker = new ThumbnailMaker(store, options ?? new() { Command = OurProgram }, NullLogger<ThumbnailMaker>.Instance);
        return await maker.MakeAsync(key, orientation, default);
    }

    private async Task<FileKey> KeptAsync(ReadOnlyMemory<byte> content) =>
        (await store.SaveAsync(FileKey.New(3, new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero)), content, default)).Key;

    private async Task<byte[]> ReadAsync(FileKey key)
    {
        await using var stream = (await store.OpenAsync(key, default))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<string> ScriptAsync(string text)
    {
        var path = Path.Combine(root, Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
