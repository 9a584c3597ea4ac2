using System.Text;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>What a PDF may not hold, and what it loses. Scripts, other programs, other files and films are refused; who made it, when and with what is gone.</summary>
internal sealed class PdfRules(PdfDocument document)
{
    private static readonly HashSet<string> RefusedKeys = new(StringComparer.Ordinal)
        { "JS", "JavaScript", "XFA", "EmbeddedFiles", "EF", "RichMediaContent", "RichMediaSettings", "RichMediaExecute" };

    private static readonly HashSet<string> RefusedActions = new(StringComparer.Ordinal)
        { "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "GoTo3DView", "Rendition", "Sound", "Movie", "RichMediaExecute" };

    private static readonly HashSet<string> RefusedKinds = new(StringComparer.Ordinal)
        { "RichMedia", "3D", "Screen", "Movie", "Sound", "FileAttachment", "EmbeddedFile", "F3D" };

    private static readonly HashSet<string> Lost = new(StringComparer.Ordinal)
    {
        "Metadata", "PieceInfo", "LastModified", "CreationDate", "ModDate", "Thumb", "SpiderInfo", "ID", "IDS", "URLS", "AA", "OpenAction",
        "Perms", "DSS", "AF", "Author", "Creator", "Producer",
    };

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    public void Check(PdfDictionary dictionary)
    {
        foreach (var (key, _) in dictionary.Entries)
            if (RefusedKeys.Contains(key)) throw Active();
        if (NameOf(dictionary["S"]) is { } action && RefusedActions.Contains(action)) throw Active();
        foreach (var kind in (string?[])[NameOf(dictionary["Subtype"]), NameOf(dictionary["Type"])])
            if (kind is not null && RefusedKinds.Contains(kind)) throw Active();
        if (document.Resolve(dictionary["OpenAction"]) is PdfDictionary first && NameOf(first["S"]) is not "GoTo") throw Active();
        if (document.Resolve(dictionary["AA"]) is PdfDictionary others)
            foreach (var (_, other) in others.Entries)
                if (document.Resolve(other) is PdfDictionary each) Check(each);
        if (document.Resolve(dictionary["URI"]) is PdfText link && !IsLink(Encoding.Latin1.GetString(link.Bytes))) throw Active();
    }

    /// <summary>AA and OpenAction go as well: a page that opens at another than the first is no loss, and a script there was refused before.</summary>
    public bool Loses(PdfDictionary holder, string key) => Lost.Contains(key) || key switch
    {
        "M" or "NM" => holder["Rect"] is not null,                                        // an annotation's date and name
        "T" => holder["Rect"] is not null && NameOf(holder["Subtype"]) is not "Widget",   // its author; of a form's field, its name
        "F" or "FFilter" or "FDecodeParms" => holder["Length"] is not null,               // a stream kept in another file
        _ => false,
    };

    /// <summary>A signature names its signer, and no longer holds once a byte has changed.</summary>
    public static bool IsSignature(PdfDictionary dictionary) => dictionary["ByteRange"] is not null || dictionary.Is("Type", "Sig") || dictionary.Is("Type", "DocTimeStamp");

    private string? NameOf(PdfValue? value) => (document.Resolve(value) as PdfName)?.Text;

    private static bool IsLink(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || text.IndexOfAny(['/', '?', '#']) is >= 0 and var path && path < colon || Schemes.Contains(text[..colon].Trim());
    }

    private static PdfRefusedException Active() => new(FileRefusal.Active);
}
