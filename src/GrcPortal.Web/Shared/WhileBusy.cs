using GrcPortal.Core.Data;

namespace GrcPortal.Web.Shared;

/// <summary>The database is away or too busy: 503 with when to come back, on a page that asks it nothing.</summary>
internal sealed partial class WhileBusy(RequestDelegate next, ILogger<WhileBusy> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failed) when (failed.IsPassing() && !context.Response.HasStarted)
        {
            Busy(failed.GetBaseException().GetType().Name, (failed.GetBaseException() as Npgsql.PostgresException)?.SqlState);
            context.Response.Clear();
            await context.SendBusyPageAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away or busy: {ExceptionType} {SqlState}")]
    private partial void Busy(string exceptionType, string? sqlState);
}
