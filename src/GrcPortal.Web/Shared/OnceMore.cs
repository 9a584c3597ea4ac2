using GrcPortal.Core.Data;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Shared;

/// <summary>
/// A transaction that crossed another's way and was undone for it is begun anew, once, with the whole request and services of its own.
/// Only where the request can be read again: it has no body, or a form that was read whole. A form names the draft or the version it
/// was made for, so that a second passage does nothing twice.
/// </summary>
internal sealed partial class OnceMore(RequestDelegate next, IServiceScopeFactory scopes, ILogger<OnceMore> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failed) when (failed.GaveWay() && !context.Response.HasStarted && CanBeReadAgain(context))
        {
            Again((failed.GetBaseException() as Npgsql.PostgresException)?.SqlState);
            await AgainAsync(context);
        }
    }

    private async Task AgainAsync(HttpContext context)
    {
        var first = context.RequestServices;
        await first.GetRequiredService<GrcDbContext>().Database.CloseConnectionAsync();   // or it would be held beside the second one
        await using var second = scopes.CreateAsyncScope();
        context.RequestServices = second.ServiceProvider;
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Items.Clear();
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = first;
        }
    }

    private static bool CanBeReadAgain(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not true || context.Features.Get<IFormFeature>()?.Form is not null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction gave way to another ({SqlState}): the request is begun anew")]
    private partial void Again(string? sqlState);
}
