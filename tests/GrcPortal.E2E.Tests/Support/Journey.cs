using System.Runtime.CompilerServices;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>A story told in the browser. When it fails, the trace and the last screen of everyone in it are kept.</summary>
[Collection(nameof(Installation))]
public abstract class Journey(Installation installation)
{
    private protected async Task WalkAsync(string host, int width, Func<Walk, Task> story, [CallerMemberName] string name = "")
    {
        var (app, browser) = await installation.GetAsync();
        await using var walk = new Walk(app, browser, Town.At(host), width);
        try
        {
            await story(walk);
        }
        catch
        {
            await walk.KeepAsync(Path.Combine(Repository.Artifacts, $"{name}-{host}-{width}"));
            throw;
        }
    }
}
