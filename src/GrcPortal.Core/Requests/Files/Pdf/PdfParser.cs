using System.Globalization;
using System.Text;

namespace GrcPortal.Core.Requests.Files.Pdf;

/// <summary>Reads values one after the other. Whatever is malformed ends it: nothing is guessed, and no byte is read twice.</summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> source, PdfBudget budget)
{
    private const int MaxDepth = 60;

    public int At { get; set; }

    public ReadOnlySpan<byte> Rest => source.Span[At..];

    public bool Ended => At >= source.Length;

    public ReadOnlyMemory<byte> Slice(int start, int length) => source.Slice(start, length);

    public void SkipBlank()
    {
        var bytes = source.Span;
        while (At < bytes.Length)
        {
            if (bytes[At] is (byte)'%')
            {
                var end = bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? bytes.Length : At + end;
            }
            else if (IsBlank(bytes[At])) At++;
            else return;
        }
    }

    /// <summary>The next run of ordinary characters; empty before a delimiter.</summary>
    public string Word()
    {
        var start = At;
        while (!Ended && !IsBlank(source.Span[At]) && !IsDelimiter(source.Span[At])) At++;
        return At - start > 127 ? throw Damaged() : Encoding.Latin1.GetString(source.Span[start..At]);
    }

    public bool Skip(ReadOnlySpan<byte> words)
    {
        if (!Rest.StartsWith(words)) return false;
        At += words.Length;
        return true;
    }

    public PdfValue Value(int depth = 0)
    {
        budget.TakeValue();
        if (depth > MaxDepth) throw Damaged();
        SkipBlank();
        if (Ended) throw Damaged();
        switch (source.Span[At])
        {
            case (byte)'/': return new PdfName(Name());
            case (byte)'(': return new PdfText(Literal());
            case (byte)'[': return Array(depth);
            case (byte)'<' when Skip("<<"u8): return Dictionary(depth);
            case (byte)'<': return new PdfText(Hex());
        }

        var word = Word();
        if (word is "true" or "false" or "null") return new PdfWord(word);
        if (word is "endobj") return PdfWord.Null;   // an object without value
        if (word is "" || !word.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.')) throw Damaged();
        return Reference(word) ?? (PdfValue)new PdfWord(word);
    }

    private PdfReference? Reference(string word)
    {
        var back = At;
        if (!word.All(char.IsAsciiDigit) || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        SkipBlank();
        if (Word() is { Length: > 0 and <= 5 } generation && generation.All(char.IsAsciiDigit))
        {
            SkipBlank();
            if (Word() is "R") return new(number);
        }
        At = back;
        return null;
    }

    private PdfArray Array(int depth)
    {
        At++;
        var items = new List<PdfValue>();
        for (; ; )
        {
            SkipBlank();
            if (Skip("]"u8)) return new(items);
            items.Add(Value(depth + 1));
        }
    }

    private PdfDictionary Dictionary(int depth)
    {
        var entries = new List<KeyValuePair<string, PdfValue>>();
        for (; ; )
        {
            SkipBlank();
            if (Skip(">>"u8)) return new(entries);
            if (Ended || source.Span[At] is not (byte)'/') throw Damaged();
            var key = Name();
            entries.Add(new(key, Value(depth + 1)));
        }
    }

    /// <summary>Decoded: /J#61vaScript is /JavaScript.</summary>
    private string Name()
    {
        At++;
        var written = Word();
        if (!written.Contains('#', StringComparison.Ordinal)) return written;
        var name = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            var coded = written[i] is '#' && i + 2 < written.Length && char.IsAsciiHexDigit(written[i + 1]) && char.IsAsciiHexDigit(written[i + 2]);
            name.Append(coded ? (char)Convert.ToByte(written.Substring(i + 1, 2), 16) : written[i]);
            if (coded) i += 2;
        }
        return name.ToString();
    }

    private byte[] Literal()
    {
        var bytes = source.Span;
        var (text, open) = (new List<byte>(), 0);
        for (At++; At < bytes.Length; At++)
        {
            var next = bytes[At];
            if (next is (byte)'\\')
            {
                Escape(text);
                continue;
            }
            if (next is (byte)')' && open-- is 0)
            {
                At++;
                return [.. text];
            }
            if (next is (byte)'(') open++;
            text.Add(next);
        }
        throw Damaged();
    }

    private void Escape(List<byte> text)
    {
        var bytes = source.Span;
        if (++At >= bytes.Length) throw Damaged();
        switch (bytes[At])
        {
            case (byte)'n': text.Add((byte)'\n'); break;
            case (byte)'r': text.Add((byte)'\r'); break;
            case (byte)'t': text.Add((byte)'\t'); break;
            case (byte)'b': text.Add((byte)'\b'); break;
            case (byte)'f': text.Add((byte)'\f'); break;
            case (byte)'\r' when At + 1 < bytes.Length && bytes[At + 1] is (byte)'\n': At++; break;
            case (byte)'\r' or (byte)'\n': break;
            case >= (byte)'0' and <= (byte)'7':
                var value = 0;
                for (var digits = 0; digits < 3 && At < bytes.Length && bytes[At] is >= (byte)'0' and <= (byte)'7'; digits++) value = value * 8 + bytes[At++] - '0';
                At--;
                text.Add((byte)value);
                break;
            case var other: text.Add(other); break;
        }
    }

    private byte[] Hex()
    {
        var end = Rest.IndexOf((byte)'>');
        if (end < 0) throw Damaged();
        var digits = Encoding.Latin1.GetString(Rest[1..end].ToArray().Where(digit => !IsBlank(digit)).ToArray());
        At += end + 1;
        try
        {
            return Convert.FromHexString(digits.Length % 2 is 0 ? digits : digits + "0");
        }
        catch (FormatException)
        {
            throw Damaged();
        }
    }

    private static bool IsBlank(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte one) => one is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private static PdfRefusedException Damaged() => new(FileRefusal.Damaged);
}
