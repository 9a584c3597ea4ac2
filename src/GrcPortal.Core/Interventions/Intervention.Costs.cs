using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>What an intervention costs: hours and purchases, shared over its demands again after each change. Its demands must be loaded.</summary>
public sealed partial class Intervention
{
    /// <summary>A purchase beyond it is a slip of the pen.</summary>
    public const decimal MostEuros = 1_000_000;

    public void RecordTime(Guid agentId, HourlyRate rate, DateOnly day, TimeOnly? from, int minutes, Stamp stamp)
    {
        Check(InterventionAct.RecordCost);
        if (!WorkedTime.IsPlausible(minutes)) throw new RuleBrokenException("TimeEntry.Minutes");
        if (rate.From > day) throw new RuleBrokenException("TimeEntry.Rate");
        var entry = new TimeEntry
        {
            InterventionId = Id,
            AgentId = agentId,
            TradeId = rate.TradeId,
            WorkedOn = day,
            From = from,
            Minutes = minutes,
            HourlyRate = rate.Amount,
            Cost = Money.Euros(Money.OfTime(minutes, Money.Cents(rate.Amount))),
            RecordedById = stamp.By.AgentId!.Value,
            RecordedAt = stamp.At,
        };
        _timeEntries.Add(entry);
        LabourCost += entry.Cost;
        ShareOut();
    }

    /// <summary>Takes a mistaken entry back.</summary>
    public void Drop(TimeEntry entry)
    {
        Check(InterventionAct.RecordCost);
        if (!_timeEntries.Remove(entry)) throw new RuleBrokenException("TimeEntry.Gone");
        LabourCost -= entry.Cost;
        ShareOut();
    }

    public void Buy(Guid supplierId, string label, PurchaseTerms terms, Stamp stamp)
    {
        Check(InterventionAct.RecordCost);
        var figures = terms.Figures();
        var purchase = new Purchase
        {
            InterventionId = Id,
            SupplierId = supplierId,
            Label = label,
            Quantity = terms.Quantity,
            UnitPrice = terms.UnitPrice,
            VatRate = terms.VatRate,
            Net = Money.Euros(figures.NetCents),
            Vat = Money.Euros(figures.VatCents),
            Gross = Money.Euros(figures.GrossCents),
            Stage = terms.Stage,
            QuoteNumber = terms.QuoteNumber,
            OrderNumber = terms.OrderNumber,
            InvoiceNumber = terms.InvoiceNumber,
            On = terms.On,
            RecordedById = stamp.By.AgentId!.Value,
            RecordedAt = stamp.At,
        };
        _purchases.Add(purchase);
        PurchaseCost += purchase.Counted;
        ShareOut();
    }

    /// <summary>From quote to order to invoice: the figures are those of its last stage.</summary>
    public void Amend(Purchase purchase, PurchaseTerms terms)
    {
        Check(InterventionAct.RecordCost);
        if (!_purchases.Contains(purchase)) throw new RuleBrokenException("Purchase.Gone");
        PurchaseCost -= purchase.Counted;
        purchase.Take(terms);
        PurchaseCost += purchase.Counted;
        ShareOut();
    }

    private void ShareOut()
    {
        var served = _requests.OrderBy(one => one.RequestId).ToList();
        var cents = Money.Cents(Cost);
        var shares = Sharing is SharingRule.Equally
            ? CostSharing.Equally(cents, served.Count)
            : CostSharing.ByWeight(cents, [.. served.Select(one => one.Weight)]);
        for (var i = 0; i < served.Count; i++) served[i].Share = Money.Euros(shares[i]);
    }
}
