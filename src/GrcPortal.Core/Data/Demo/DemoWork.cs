using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Work on the ground for a demand: a crew's own, or a supplier's, planned or done on the way, with hours and invoices.</summary>
internal sealed class DemoWork(DemoMeans means, DemoDays days, Random luck, DemoSubject subject, ServiceRequest request, Actor charge)
{
    private const decimal MostDrift = 0.9m;
    private readonly Team? _crew = means.CrewOf(request.DepartmentId);

    /// <summary>False when it is not done yet.</summary>
    public bool Do(DemoCase @case, DateTimeOffset end, ref DateTimeOffset at)
    {
        var supplier = subject.Supplier is { } name && luck.NextDouble() < subject.SupplierShare ? means.Suppliers[name] : (Guid?)null;
        if (supplier is null && (_crew is null || luck.Next(10) < 4)) return DoOnTheWay(end, ref at);

        var told = days.AtWork(at.AddHours(luck.Next(1, 9)));
        if (told >= days.End) return false;
        at = told;
        var visit = days.AtWork(end > at.AddHours(4) ? end : at.AddHours(luck.Next(4, 26)));
        var on = days.DayOf(visit);
        var morning = luck.Next(2) is 0;
        var slot = supplier is null ? new Slot(on, null, morning ? new(8, 0) : new(13, 30), morning ? new(11, 30) : new(16, 30), _crew!.Id, null) : new Slot(on, null, null, null, null, supplier);
        IReadOnlyList<Served> served = [new(request)];
        var work = Intervention.Plan(slot, served, SharingRule.Equally, luck.Of(DemoWords.Instructions), days.DayOf(at).Year, new(charge, at));
        @case.Interventions.Add(work);
        if (visit >= days.End) return false;

        at = visit;
        work.Start(served, new(charge, at));
        if (luck.Next(30) is 0 && visit.AddHours(1) is var seen && seen < days.End)
        {
            at = seen;
            work.DeclareImpossible(luck.Of((ImpossibleReason[])[ImpossibleReason.NoAccess, ImpossibleReason.DangerousSite, ImpossibleReason.MissingEquipment]), served, new(charge, at));
            return DoOnTheWay(at.AddHours(luck.Next(30, 200)), ref at);
        }
        var ended = visit.AddMinutes(luck.Next(40, 200));
        if (ended >= days.End) return false;
        at = ended;
        Count(work, supplier, on, at);
        work.Finish(luck.Of(DemoWords.FieldNotes), [], served, new(charge, at));
        return true;
    }

    private bool DoOnTheWay(DateTimeOffset end, ref DateTimeOffset at)
    {
        var start = days.AtWork(end > at ? end : at.AddHours(luck.Next(2, 20)));
        if (start >= days.End) return false;
        at = start;
        request.Start(new(charge, at));
        var done = days.AtWork(at.AddMinutes(luck.Next(20, 180)));
        if (done >= days.End) return false;
        at = done;
        request.Resolve(Message.Internal(luck.Of(DemoWords.FieldNotes), new(charge, at)), new(charge, at));
        return true;
    }

    private void Count(Intervention work, Guid? supplier, DateOnly on, DateTimeOffset at)
    {
        var stamp = new Stamp(charge, at);
        if (supplier is not { } known)
        {
            var minutes = 15 * luck.Next(2, 13);
            foreach (var (agent, rate) in means.Workers(_crew!)) work.RecordTime(agent.Id, rate, on, null, minutes, stamp);
            return;
        }
        var price = subject.UnitPrice * (subject.Drifts ? 1 + MostDrift * (decimal)days.Progress(at) : 1) * (decimal)(0.9 + 0.2 * luck.NextDouble());
        var number = luck.Next(1000, 9999);
        work.Buy(known, subject.Bought!, new(luck.Next(1, subject.MostUnits + 1), Math.Round(price, 2), 20, PurchaseStage.Invoiced, $"DV-{number}", $"BC-{number + 11}", $"FA-{number + 207}", on), stamp);
    }
}
