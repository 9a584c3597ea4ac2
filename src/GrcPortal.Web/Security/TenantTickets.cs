using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Authentication;

namespace GrcPortal.Web.Security;

/// <summary>Sign-in cookies under the tenant's own key: another town's cookie is noise.</summary>
internal sealed class TenantTickets(TenantProtection protection, IHttpContextAccessor context, string scheme) : ISecureDataFormat<AuthenticationTicket>
{
    public string Protect(AuthenticationTicket data) => Protect(data, null);

    public string Protect(AuthenticationTicket data, string? purpose) =>
        Base64UrlTextEncoder.Encode(Protector().Protect(TicketSerializer.Default.Serialize(data)));

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        try
        {
            return protectedText is null ? null : TicketSerializer.Default.Deserialize(Protector().Unprotect(Base64UrlTextEncoder.Decode(protectedText)));
        }
        catch (Exception notOurs) when (notOurs is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }

    private Microsoft.AspNetCore.DataProtection.IDataProtector Protector() =>
        protection.For(context.HttpContext!.RequestServices.GetRequiredService<CurrentTenant>(), $"sign-in:{scheme}");
}
