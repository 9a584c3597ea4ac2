namespace GrcPortal.Core.Places;

/// <summary>One line of a Base Adresse Locale that could be read. Without a number it is a place with a name: a hamlet, a square.</summary>
public sealed record BalAddress(
    string InteropKey, string Street, string CommuneCode, string CommuneName, int? Number, string? Suffix, GeoPoint At, bool Certified)
{
    /// <summary>What the format writes as the number of a place that has none.</summary>
    public const int NoNumber = 99999;
}

/// <summary>A line of the file: an address, or why it is none; neither for another position of an address already read.</summary>
public sealed record BalLine(int Number, BalAddress? Address, ImportProblem? Problem);

/// <summary>Why a line, or the file, was refused; the words are the screen's.</summary>
public static class BalProblem
{
    public const string Encoding = nameof(Encoding), MissingColumn = nameof(MissingColumn), DuplicateColumn = nameof(DuplicateColumn), Empty = nameof(Empty),
        LineTooLong = nameof(LineTooLong), Quotes = nameof(Quotes), FieldCount = nameof(FieldCount), Missing = nameof(Missing), TooLong = nameof(TooLong),
        NotANumber = nameof(NotANumber), OutOfRange = nameof(OutOfRange), DuplicateKey = nameof(DuplicateKey), TooManyLines = nameof(TooManyLines);
}
