using System.Diagnostics;
using GrcPortal.Core.Tenants;
using Serilog.Core;
using Serilog.Events;

namespace GrcPortal.Web.Operations;

/// <summary>What each line written during a request says of it, as soon as it is known: also the lines of a failure, written when all else is undone.</summary>
internal sealed class RequestTrail(string correlationId) : ILogEventEnricher
{
    public string CorrelationId => correlationId;

    public string? Tenant { get; private set; }

    /// <summary>The page asked for, not the page that says that it failed.</summary>
    public RouteEndpoint? Page { get; private set; }

    /// <summary>Its pattern, without the values.</summary>
    public string? Route => Page?.RoutePattern.RawText;

    /// <summary>The demand that an agent's page is about.</summary>
    public Guid? Demand { get; private set; }

    public static RequestTrail? Of(HttpContext context) => context.Features.Get<RequestTrail>();

    public void Enter(TenantInfo tenant) => Tenant = tenant.Slug;

    public void Reach(HttpContext context)
    {
        if (Page is not null || context.GetEndpoint() is not RouteEndpoint page) return;
        Page = page;
        if (Route is { } route && route.StartsWith("agents/demandes/{id:guid}", StringComparison.Ordinal) && Guid.TryParse((string?)context.GetRouteValue("id"), out var id)) Demand = id;
    }

    /// <summary>The same in the request's trace, where one is kept.</summary>
    public void Mark(Activity? trace, string method, int status)
    {
        if (trace is not { IsAllDataRequested: true }) return;
        trace.SetTag("http.request.method", method).SetTag("http.route", Route).SetTag("http.response.status_code", status);
        trace.SetTag("grc.correlation_id", correlationId).SetTag("grc.tenant", Tenant).SetTag("grc.demand", Demand?.ToString());
    }

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        Say("CorrelationId", correlationId);
        Say("Tenant", Tenant);
        Say("Route", Route);
        Say("Demand", Demand);

        void Say(string name, object? value)
        {
            if (value is not null) logEvent.AddPropertyIfAbsent(new(name, new ScalarValue(value)));
        }
    }
}
