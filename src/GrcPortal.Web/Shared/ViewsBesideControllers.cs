using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace GrcPortal.Web.Shared;

/// <summary>A controller's views live in the controller's folder: its namespace is the path, then each folder above, with its <c>Shared</c>.</summary>
internal sealed class ViewsBesideControllers : IViewLocationExpander
{
    private const string Root = "GrcPortal.Web";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["folder"] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)
            ?.ControllerTypeInfo.Namespace?[Root.Length..].Replace('.', '/') ?? "";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var folder = context.Values["folder"]!; folder.Length > 0; folder = folder[..folder.LastIndexOf('/')])
        {
            yield return $"{folder}/{{0}}.cshtml";
            yield return $"{folder}/Shared/{{0}}.cshtml";
        }
        yield return "/Shared/{0}.cshtml";
    }
}
