using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Web.Setup;

namespace GrcPortal.Web.Operations.Checking;

/// <summary>
/// The verb <c>check</c>: with a node's settings and on its machine, says whether a node would be sound there. It changes nothing but one
/// file that it writes and deletes. Exit code 1 when something is wrong; what is only worth a look leaves it 0.
/// </summary>
internal static class CheckVerb
{
    public static async Task<int> CheckAsync(this WebApplication app)
    {
        var found = new Findings(Console.Out);
        ConfigurationCheck.Run(app.Configuration, found);
        await AskDatabaseAsync(app, found, CancellationToken.None);
        await SurroundingsCheck.RunAsync(app.Services, found, CancellationToken.None);
        Console.WriteLine($"\n{found.Summary()}");
        return found.AreSound ? 0 : 1;
    }

    private static async Task ReachAsync(GrcDatabase database, CancellationToken ct)
    {
        await database.ReachAsync(ct);
        await using var connection = await database.Jobs.OpenConnectionAsync(ct);
    }

    /// <summary>Each question is asked even when another one was answered badly, as far as there is anybody to ask.</summary>
    private static async Task AskDatabaseAsync(WebApplication app, Findings found, CancellationToken ct)
    {
        var database = app.Services.GetRequiredService<GrcDatabase>();
        if (!await PassesAsync("database", "answers", () => ReachAsync(database, ct))) return;

        await using var db = GrcDatabase.Context(database.Jobs);
        await PassesAsync("role", "sees one town at a time, owns nothing", () => StartUpChecks.CheckRoleAsync(db, ct));
        if (await PassesAsync("schema", "fits this application", () => StartUpChecks.CheckSchemaAsync(db, ct)))
            await PassesAsync("keys", "of cookies and links can be read", app.CheckKeysAsync);
        await DatabaseCheck.RunAsync(db, app.Services.GetRequiredService<TimeProvider>(), found, ct);
        if (database.Platform is { } platform) await PassesAsync("operator's console", "reaches its tables", () => DatabaseCheck.ReadTownsAsync(platform, ct));
        if (database.Replica is { } replica) await DatabaseCheck.LagAsync(replica, found, ct);

        async Task<bool> PassesAsync(string what, string said, Func<Task> ask)
        {
            try
            {
                await ask();
                found.Sound(what, said);
                return true;
            }
            catch (Exception failed) when (Start.Paragraph(failed) is { } paragraph)
            {
                found.Wrong(what, paragraph);
                return false;
            }
        }
    }
}
