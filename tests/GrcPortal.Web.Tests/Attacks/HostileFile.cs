using System.Text;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>
/// A file someone might send to do harm. Refused: it must not be taken. Otherwise it may be, as long as what is given back holds
/// none of <see cref="Mark"/>, which every one of them carries where it would act.
/// </summary>
internal sealed record HostileFile(string What, byte[] Content, bool Refused = true, string Name = "photo.jpg")
{
    public const string Mark = "alert(/CANARI/)", Script = "<script>" + Mark + "</script>";

    public static IReadOnlyList<HostileFile> All { get; } = [.. HostileKinds.All, .. HostilePhotos.All, .. HostileDocuments.All, .. HostileNames.All];

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
