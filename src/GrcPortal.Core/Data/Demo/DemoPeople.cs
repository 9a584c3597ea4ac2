using System.Globalization;
using System.Text;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Data.Demo;

/// <summary>People who do not exist: names put together, mail at example.org, telephone numbers that are kept for stories.</summary>
internal sealed class DemoPeople(Random luck)
{
    private static readonly string[] First =
    [
        "Adèle", "Agathe", "Ahmed", "Alice", "Amadou", "Anaïs", "André", "Annie", "Antoine", "Baptiste", "Béatrice", "Benoît", "Brigitte", "Carole", "Catherine", "Cédric", "Chantal",
        "Charlotte", "Christian", "Daniel", "Denise", "Didier", "Élodie", "Emma", "Éric", "Farid", "Florence", "Françoise", "Georges", "Gilles", "Guillaume", "Hamid", "Hugues", "Isabelle",
        "Jacqueline", "Jean", "Joëlle", "Julien", "Karine", "Khadija", "Laurent", "Louise", "Lucas", "Malika", "Manon", "Marguerite", "Mathieu", "Mehdi", "Michel", "Monique", "Nathalie",
        "Nicolas", "Nour", "Olivier", "Pascal", "Patricia", "Quentin", "Rachid", "Raymond", "Sabine", "Sandra", "Sébastien", "Simone", "Stéphane", "Sylvie", "Thierry", "Valérie", "Véronique", "Yasmine", "Yves",
    ];

    private static readonly string[] Last =
    [
        "Albert", "Amrani", "Aubert", "Bailly", "Barre", "Bazin", "Belkacem", "Benard", "Besnard", "Boulanger", "Bouvier", "Brunet", "Camara", "Carpentier", "Charpentier", "Chevalier", "Collet",
        "Cordier", "Cousin", "Da Costa", "Delattre", "Diop", "Dupuis", "Evrard", "Fernandes", "Fleury", "Forestier", "Gaillard", "Garcia", "Gauthier", "Gilbert", "Grondin", "Guérin", "Hamon",
        "Hoarau", "Humbert", "Jacquet", "Joly", "Kaya", "Klein", "Laurent", "Lebrun", "Leclerc", "Lefort", "Legrand", "Lopez", "Mallet", "Marchand", "Masson", "Meunier", "Michaud", "Millet",
        "Morvan", "N’Diaye", "Nguyen", "Noël", "Olivier", "Pereira", "Perrier", "Picard", "Poirier", "Prévost", "Rault", "Renaud", "Rivière", "Rolland", "Sarr", "Schmitt", "Tanguy", "Thibault",
        "Toumi", "Vallée", "Verdier", "Vincent", "Weiss", "Yildiz",
    ];

    public Requester For(ChannelIn channel, GeoDoor home, DateTimeOffset at)
    {
        var name = $"{First[luck.Next(First.Length)]} {Last[luck.Next(Last.Length)]}";
        var reply = ReplyTo(channel);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            Name = reply is ChannelOut.None ? null : name,
            Email = reply is ChannelOut.Email ? $"{Plain(name)}@example.org" : null,
            Phone = reply is ChannelOut.Phone || reply is ChannelOut.Email && luck.Next(3) is 0
                ? luck.Next(2) is 0 ? $"+33199{luck.Next(10000):000000}" : $"+3363998{luck.Next(10000):0000}" : null,
            PostalAddress = reply is ChannelOut.Letter ? home.Address : null,
            ReplyChannel = reply,
            Culture = "fr",
        };
    }

    private ChannelOut ReplyTo(ChannelIn channel) => channel switch
    {
        ChannelIn.Phone => luck.Next(10) < 6 ? ChannelOut.Phone : ChannelOut.Email,
        ChannelIn.Counter => luck.Next(10) switch { < 4 => ChannelOut.Phone, < 8 => ChannelOut.Email, _ => ChannelOut.Counter },
        ChannelIn.Letter => luck.Next(10) < 8 ? ChannelOut.Letter : ChannelOut.Phone,
        ChannelIn.SocialNetwork => luck.Next(10) < 5 ? ChannelOut.None : ChannelOut.Email,
        ChannelIn.Email => ChannelOut.Email,
        _ => luck.Next(20) switch { 0 => ChannelOut.None, 1 => ChannelOut.Portal, _ => ChannelOut.Email },
    };

    private static string Plain(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark))
            text.Append(char.IsAsciiLetter(letter) ? letter : letter is ' ' ? '.' : "");
        return text.ToString();
    }
}

/// <summary>A door of the demo's ground: how people write it, where it is, in which area.</summary>
internal sealed record GeoDoor(string Address, Places.GeoPoint At, Guid? SectorId);
