using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>Words an agent starts from when he writes to a citizen (réponse type); he changes them before sending.</summary>
public sealed class ReplyTemplate : ITenantOwned, IRanked
{
    /// <summary>The acts that are written in words one may start from.</summary>
    public static readonly IReadOnlyList<RequestAct> Acts = [RequestAct.Reply, RequestAct.AskCitizen, RequestAct.Refuse, RequestAct.Forward, RequestAct.Resolve, RequestAct.Close];

    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }

    /// <summary>All when null.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>The act it is offered for.</summary>
    public required RequestAct Act { get; set; }
    public required string Body { get; set; }
    public int Rank { get; set; }
    public bool IsActive { get; set; } = true;
}
