using System.Globalization;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Antiforgery;

namespace GrcPortal.Web.Security;

/// <summary>A form's token says which town it was made for; the framework adds the user.</summary>
internal sealed class TenantInAntiforgery : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context)
    {
        var tenant = context.RequestServices.GetRequiredService<CurrentTenant>();
        return tenant.IsSet ? tenant.Id.ToString(CultureInfo.InvariantCulture) : "platform";
    }

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
