using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace GrcPortal.Web.Shared;

/// <summary>Binds the operator's screens to the operator's host, so that their short addresses do not meet the portal's.</summary>
internal sealed class OperatorsHost(string host) : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (controller.RouteValues.TryGetValue("area", out var area) && area == "Platform")
            foreach (var selector in controller.Selectors) selector.EndpointMetadata.Add(new HostAttribute(host));
    }
}
