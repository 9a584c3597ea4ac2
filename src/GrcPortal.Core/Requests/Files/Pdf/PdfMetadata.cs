using System.Text;
using static System.FormattableString;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>
/// Writes a PDF again from what its pages lead to, with a header, a table and an end of ours: the document's information,
/// earlier versions and whatever lies around or behind have no way in.
/// </summary>
internal static class PdfMetadata
{
    private const int TailLength = 2048; // readers look for the end mark in the last kilobyte; writers add a signature or a line break

    /// <summary>The number of pages, or why it is not taken; the bytes to keep are written to the draft.</summary>
    public static (int Pages, FileRefusal? Refusal) Remove(ReadOnlyMemory<byte> source, FileDraft draft)
    {
        var tail = source.Span[Math.Max(0, source.Length - TailLength)..];
        var start = tail.LastIndexOf("startxref"u8);
        if (start < 0 || tail[start..].IndexOf("%%EOF"u8) < 0) return (0, FileRefusal.Truncated);
        try
        {
            var document = PdfDocument.Read(source);
            if (document.CountPages() is not (> 0 and var pages)) return (0, FileRefusal.Damaged);
            new PdfWriter(document, draft).Run();
            return (pages, null);
        }
        catch (PdfRefusedException refused)
        {
            return (0, refused.Refusal);
        }
    }

    /// <summary>A photo inside keeps its pixels and loses what its camera wrote, like any other.</summary>
    internal static ReadOnlyMemory<byte> Cleaned(PdfStream stream)
    {
        if (stream.Filter is not ("DCTDecode" or "DCT")) return stream.Content;
        var draft = new FileDraft(stream.Content.Length);
        if (stream.Content.Span.StartsWith([(byte)0xFF, (byte)0xD8]) && JpegMetadata.Remove(stream.Content.Span, draft) is null) return draft.Kept.WrittenMemory;
        return SaysNothing(stream.Content.Span) ? stream.Content : throw new PdfRefusedException(FileRefusal.Damaged);
    }

    private static bool SaysNothing(ReadOnlySpan<byte> photo) =>
        photo.IndexOf("Exif\0"u8) < 0 && photo.IndexOf("http://ns.adobe.com"u8) < 0 && photo.IndexOf("Photoshop 3.0"u8) < 0;

    private sealed class PdfWriter(PdfDocument document, FileDraft draft)
    {
        private readonly PdfRules _rules = new(document);
        private readonly Dictionary<int, int> _numbers = [];
        private readonly Queue<int> _waiting = [];
        private readonly List<int> _offsets = [];

        public void Run()
        {
            draft.Keep("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
            var root = NumberOf(document.RootAt.Number);
            while (_waiting.TryDequeue(out var next))
            {
                _offsets.Add(draft.Kept.WrittenCount);
                Put(Invariant($"{_offsets.Count} 0 obj\n"));
                Write(document.Resolve(new PdfReference(next)));
                Put("\nendobj\n");
            }

            var table = draft.Kept.WrittenCount;
            Put(Invariant($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n"));
            foreach (var offset in _offsets) Put(Invariant($"{offset:D10} 00000 n \n"));
            Put(Invariant($"trailer\n<</Size {_offsets.Count + 1}/Root {root} 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        }

        private int NumberOf(int old)
        {
            if (_numbers.TryGetValue(old, out var known)) return known;
            _waiting.Enqueue(old);
            return _numbers[old] = _numbers.Count + 1;
        }

        private void Write(PdfValue? value)
        {
            switch (value)
            {
                case PdfWord word: Put(word.Text); break;
                case PdfName name: Put($"/{Spelled(name.Text)}"); break;
                case PdfText text: Put($"<{Convert.ToHexString(text.Bytes)}>"); break;
                case PdfReference to: Put(Invariant($"{NumberOf(to.Number)} 0 R")); break;
                case PdfArray array:
                    Put("[");
                    foreach (var item in array.Items)
                    {
                        Write(item);
                        Put(" ");
                    }
                    Put("]");
                    break;
                case PdfDictionary dictionary when !PdfRules.IsSignature(dictionary): Write(dictionary, null); break;
                case PdfStream stream:
                    var content = Cleaned(stream);
                    Write(stream.Head, content.Length);
                    draft.Keep("stream\n"u8);
                    draft.Keep(content.Span);
                    draft.Keep("\nendstream"u8);
                    break;
                default: Put("null"); break;
            }
        }

        private void Write(PdfDictionary dictionary, int? length)
        {
            _rules.Check(dictionary);
            Put("<<");
            foreach (var (key, value) in dictionary.Entries.DistinctBy(entry => entry.Key))
            {
                if (_rules.Loses(dictionary, key) || key is "Length" && length is not null) continue;
                Put($"/{Spelled(key)} ");
                Write(dictionary[key] ?? value);
            }
            if (length is not null) Put(Invariant($"/Length {length}"));
            Put(">>");
        }

        private void Put(string words) => draft.Keep(Encoding.Latin1.GetBytes(words));

        private static string Spelled(string name) =>
            name.All(Plain) ? name : string.Concat(name.Select(c => Plain(c) ? c.ToString() : Invariant($"#{(int)c:X2}")));

        private static bool Plain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '+' or '*' or ':' or ',' or ';' or '@' or '$' or '&' or '!' or '~' or '\'' or '"' or '=' or '|' or '^' or '`' or '?' or '\\';
    }
}
