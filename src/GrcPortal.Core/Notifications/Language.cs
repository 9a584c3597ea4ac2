using System.Globalization;

namespace GrcPortal.Core.Notifications;

/// <summary>Writes in a recipient's language until disposed.</summary>
internal sealed class Language : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture, _uiBefore = CultureInfo.CurrentUICulture;

    public Language(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_before, _uiBefore);
}
