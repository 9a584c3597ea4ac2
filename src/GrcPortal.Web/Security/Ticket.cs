using System.Globalization;
using System.Security.Claims;

namespace GrcPortal.Web.Security;

/// <summary>What every sign-in ticket says besides who: which session, of what account, since when.</summary>
internal static class Ticket
{
    /// <summary>What the database knows of a session is at most this old.</summary>
    public static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(30);

    public static Guid AccountId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static Guid SessionId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimNames.Session)!);

    public static DateTimeOffset Since(this ClaimsPrincipal user) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue(ClaimNames.Since)!, CultureInfo.InvariantCulture));

    public static Claim Since(DateTimeOffset moment) => new(ClaimNames.Since, moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    public static bool IsSignedIn(this ClaimsPrincipal? user, string scheme) => user?.Identity is { IsAuthenticated: true } identity && identity.AuthenticationType == scheme;
}
