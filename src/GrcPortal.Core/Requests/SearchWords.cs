using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests;

/// <summary>
/// What is looked for, as the full text understands it: plain words, all of them to be found. Small words are left out here, since
/// the database's own French list lacks « les » and no longer knows « à » or « été » once accents are gone.
/// </summary>
public static class SearchWords
{
    public const int LongestQuery = 200;
    private const int MostWords = 12, LongestWord = 40;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "ai", "aie", "aient", "as", "au", "aux", "avait", "avec", "avez", "avons", "ayant", "ce", "ces", "cet", "cette", "comme", "dans", "de", "des", "donc", "du",
        "elle", "elles", "en", "entre", "es", "est", "et", "etait", "etaient", "etant", "ete", "etes", "etre", "eu", "eux", "fait", "faut", "ici", "il", "ils",
        "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "meme", "mes", "moi", "mon", "ne", "ni", "non", "nos", "notre", "nous", "on", "ont",
        "or", "ou", "par", "pas", "plus", "pour", "pres", "puis", "quand", "que", "quel", "quelle", "qui", "quoi", "sa", "sans", "se", "sera", "ses", "si", "soit",
        "son", "sont", "sous", "suis", "sur", "ta", "te", "tes", "toi", "ton", "tous", "tout", "toute", "toutes", "tres", "trop", "tu", "un", "une", "va", "vers",
        "voici", "voila", "vos", "votre", "vous", "ya",
    };

    /// <summary>Null when nothing is left to look for.</summary>
    public static string? Of(string? typed)
    {
        if (typed is not { Length: > 0 and <= LongestQuery }) return null;
        var words = PlainWords.Of(typed).Where(word => word.Length is > 1 and <= LongestWord && !Small.Contains(word)).Distinct().Take(MostWords).ToList();
        return words.Count is 0 ? null : string.Join(' ', words);
    }
}
