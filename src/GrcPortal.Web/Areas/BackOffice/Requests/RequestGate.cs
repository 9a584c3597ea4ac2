using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>The one way to a demand that is to be changed: among what this agent may see, if the act is his, if the demand is where the act can be.</summary>
public sealed class RequestGate(GrcDbContext db, ReadRequest read, IHttpContextAccessor context)
{
    /// <summary>PostgreSQL's own row version, kept out of the entity.</summary>
    public const string VersionColumn = "Version";

    /// <summary>Null: no such demand for this agent (404). Throws when the act is not his (403) or not now (409).</summary>
    /// <param name="seen">The version its author read: if the demand changed since, saving is refused.</param>
    public async Task<ServiceRequest?> ForAsync(Guid id, RequestAct act, CancellationToken ct, uint? seen = null)
    {
        var request = await db.Requests.VisibleTo(Me).Include(r => r.Requesters).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null) return null;
        Check(request, act);
        if (seen is { } version) db.Entry(request).Property<uint>(VersionColumn).OriginalValue = version;
        return request;
    }

    /// <summary>The same door for the page that asks for an act: nothing is read but what it shows beside the form.</summary>
    public async Task<RequestDetails?> ShowAsync(Guid id, RequestAct act, CancellationToken ct)
    {
        if (await read.RunAsync(id, ct) is not { } shown) return null;
        Check(shown.Request, act);
        return shown;
    }

    private AgentIdentity Me => AgentSession.IdentityOf(context.HttpContext!.User);

    private void Check(ServiceRequest request, RequestAct act)
    {
        if (!RequestPolicy.Allows(Me, request, act)) throw new NotAllowedException();
        if (request.AnonymisedAt is not null) throw new RuleBrokenException("Anonymised");
        if (!request.Can(act)) throw new RuleBrokenException($"{nameof(RequestAct)}.{act}");
    }
}
