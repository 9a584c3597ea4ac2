using System.Net.Sockets;
using GrcPortal.Core.Data.Embedded;
using GrcPortal.Core.Data.Isolation;
using Npgsql;

namespace GrcPortal.Web.Setup;

/// <summary>Turns a start that cannot succeed into one paragraph and exit code 1, instead of a stack.</summary>
internal static class Start
{
    public static async Task<int> OrExplainAsync(Func<Task<int>> start)
    {
        try
        {
            return await start();
        }
        catch (Exception refused) when (Paragraph(refused) is { } paragraph)
        {
            await Console.Error.WriteLineAsync($"\nGrcPortal did not start. {paragraph}\n");
            return 1;
        }
    }

    public static string? Paragraph(Exception refused) => refused switch
    {
        StartUpRefusedException or EmbeddedPostgresException => refused.Message,
        InvalidOperationException { InnerException: NpgsqlException inner } => Paragraph(inner),   // as EF wraps what may pass
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"{taken.Message.TrimEnd('.')}: another program listens there. End it, or choose another address: dotnet run --project src/GrcPortal.Web -- --urls http://localhost:5001",
        NpgsqlException { InnerException: SocketException or TimeoutException } =>
            "The PostgreSQL server named by ConnectionStrings:Grc does not answer. Check its host and port and that it runs, or remove the setting: GrcPortal then starts a server of its own.",
        PostgresException { SqlState: "28P01" or "28000" or "3D000" } wrong =>
            $"PostgreSQL refused the connection string ({wrong.SqlState}). Check the user, password and database of ConnectionStrings:Grc (docs/operations.md, Roles).",
        _ => null,
    };
}
