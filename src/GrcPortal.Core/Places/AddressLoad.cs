using GrcPortal.Core.Data;

namespace GrcPortal.Core.Places;

/// <summary>What one import has gathered and not yet written, and the streets it knows already.</summary>
internal sealed class AddressLoad(GrcDbContext db, Guid importId)
{
    private readonly Dictionary<(string Commune, string Name), Guid> _known = [];
    private readonly List<Street> _streets = [];
    private readonly List<Address> _addresses = [];

    public int Waiting => _streets.Count + _addresses.Count;

    public void Add(BalAddress line)
    {
        if (!_known.TryGetValue((line.CommuneCode, line.Street), out var street))
        {
            _known[(line.CommuneCode, line.Street)] = street = Ids.New();
            _streets.Add(new()
            {
                Id = street,
                ImportId = importId,
                Name = line.Street,
                Key = StreetKey.Of(line.Street),
                CommuneCode = line.CommuneCode,
                CommuneName = line.CommuneName,
                Lat = line.At.Lat,
                Lon = line.At.Lon,
            });
        }
        if (line.Number is { } number)
        {
            _addresses.Add(new()
            {
                ImportId = importId,
                StreetId = street,
                Number = number,
                Suffix = line.Suffix,
                InteropKey = line.InteropKey,
                Lat = line.At.Lat,
                Lon = line.At.Lon,
                Certified = line.Certified,
            });
        }
    }

    public async Task WriteAsync(CancellationToken ct)
    {
        await AddressRows.InsertAsync(db, _streets, ct);
        await AddressRows.InsertAsync(db, _addresses, ct);
        _streets.Clear();
        _addresses.Clear();
    }
}
