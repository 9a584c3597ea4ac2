using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Interventions;

/// <summary>The hourly rates and suppliers an authority starts with; from then on they are its own.</summary>
internal static class StartingCosts
{
    /// <summary>Before that day there is no rate.</summary>
    public static readonly DateOnly From = new(2025, 1, 1);

    private static readonly Dictionary<string, decimal> Rates = new()
    {
        ["Agent de propreté"] = 27,
        ["Agent de voirie"] = 31,
        ["Électricien"] = 36,
        ["Jardinier"] = 29,
        ["Chef d’équipe"] = 41,
        ["Police municipale"] = 38,
        ["Instructeur"] = 34,
    };

    public static IEnumerable<HourlyRate> RatesOf(IEnumerable<Trade> trades) =>
        trades.Where(trade => Rates.ContainsKey(trade.Name)).Select(trade => new HourlyRate { TradeId = trade.Id, From = From, Amount = Rates[trade.Name] });

    public static IEnumerable<Supplier> Suppliers() =>
        ((string[])["Arbolis", "Bacs & Co", "Frelon Stop", "Hydroval", "Lumenor", "Net’Abri", "Voirisol"]).Select(name => new Supplier { Name = name });
}
