using System.Globalization;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>
/// The objects of a PDF, found by reading it from its first byte to its last; of an object written twice the later one counts.
/// The cross-reference table is not believed: what is written again is exactly what was read and checked here.
/// </summary>
internal sealed class PdfDocument
{
    private readonly Dictionary<int, PdfValue> _objects = [];
    private readonly PdfBudget _budget = new();

    public PdfDictionary Root { get; private set; } = null!;

    public PdfReference RootAt { get; private set; } = null!;

    public static PdfDocument Read(ReadOnlyMemory<byte> content)
    {
        var document = new PdfDocument();
        var (found, trailers) = document.Scan(content);
        if (trailers.Any(trailer => trailer["Encrypt"] is { } locked && locked != PdfWord.Null)) throw new PdfRefusedException(FileRefusal.Locked);
        foreach (var (number, value) in found) document.Take(number, value);
        document.RootAt = trailers.Select(trailer => trailer["Root"]).OfType<PdfReference>().LastOrDefault() ?? throw Damaged();
        document.Root = document.Resolve(document.RootAt) as PdfDictionary ?? throw Damaged();
        return document;
    }

    /// <summary>What a reference leads to; a reference to nothing is null.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference { Number: var number }; hops++)
        {
            if (hops > 20) throw Damaged();
            value = _objects.GetValueOrDefault(number);
        }
        return value;
    }

    /// <summary>The leaves of the page tree, each counted once however often it is listed.</summary>
    public int CountPages()
    {
        var (pages, seen, waiting) = (0, new HashSet<int>(), new Stack<PdfValue>());
        if (Root["Pages"] is { } top) waiting.Push(top);
        while (waiting.TryPop(out var node))
        {
            if (node is PdfReference { Number: var number } && !seen.Add(number)) continue;
            if (Resolve(node) is not PdfDictionary page) continue;
            if (Resolve(page["Kids"]) is PdfArray kids) foreach (var kid in kids.Items) waiting.Push(kid);
            else pages++;
        }
        return pages;
    }

    private (List<(int Number, PdfValue Value)> Found, List<PdfDictionary> Trailers) Scan(ReadOnlyMemory<byte> content)
    {
        var parser = new PdfParser(content, _budget);
        var (found, trailers) = (new List<(int, PdfValue)>(), new List<PdfDictionary>());
        var (number, generation) = (-1, -1);
        for (parser.SkipBlank(); !parser.Ended; parser.SkipBlank())
        {
            var word = parser.Word();
            if (word is "obj" && number >= 0 && generation >= 0)
            {
                var value = Object(parser);
                if (value is PdfStream { Head: var head } && head.Is("Type", "XRef")) trailers.Add(head);
                else found.Add((number, value));
            }
            if (word is "trailer" && parser.Value() is PdfDictionary trailer) trailers.Add(trailer);
            if (word is "") parser.At++;   // what stands between objects says nothing
            (number, generation) = (generation, int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : -1);
        }
        return (found, trailers);
    }

    private static PdfValue Object(PdfParser parser)
    {
        var value = parser.Value();
        if (value is not PdfDictionary head) return value;
        parser.SkipBlank();
        if (!parser.Skip("stream"u8)) return value;
        if (!parser.Skip("\r\n"u8) && !parser.Skip("\n"u8)) parser.Skip("\r"u8);

        var start = parser.At;
        if (head["Length"] is PdfWord { Whole: >= 0 and var length } && length <= parser.Rest.Length)
        {
            parser.At += length;
            parser.SkipBlank();
            if (parser.Skip("endstream"u8)) return new PdfStream(head, parser.Slice(start, length));
            parser.At = start;
        }

        var end = parser.Rest.IndexOf("endstream"u8);
        if (end < 0) throw Damaged();
        parser.At += end + "endstream".Length;
        var content = parser.Slice(start, end);
        if (content.Span.EndsWith("\r\n"u8)) content = content[..^2];
        else if (content.Span.EndsWith("\n"u8) || content.Span.EndsWith("\r"u8)) content = content[..^1];
        return new PdfStream(head, content);
    }

    private void Take(int number, PdfValue value)
    {
        _objects[number] = value;
        if (value is not PdfStream packed || !packed.Head.Is("Type", "ObjStm")) return;
        if (packed.Filter is not (null or "FlateDecode" or "Fl") || packed.Head["DecodeParms"] is not null) throw Damaged();
        if (Resolve(packed.Head["N"]) is not PdfWord { Whole: >= 0 and var count } || Resolve(packed.Head["First"]) is not PdfWord { Whole: >= 0 and var first }) throw Damaged();

        var content = packed.Filter is null ? packed.Content : _budget.Unpack(packed.Content);
        var index = new PdfParser(content, _budget);
        for (var i = 0; i < count; i++)
        {
            if (index.Value() is not PdfWord { Whole: >= 0 and var inside } || index.Value() is not PdfWord { Whole: >= 0 and var offset }) throw Damaged();
            if (offset > content.Length - first) throw Damaged();
            _objects[inside] = new PdfParser(content, _budget) { At = first + offset }.Value();
        }
        _objects.Remove(number);
    }

    private static PdfRefusedException Damaged() => new(FileRefusal.Damaged);
}
