using Microsoft.Extensions.Primitives;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>What an export keeps of the list it was asked from: the list's own address, and whether people and addresses go with it.</summary>
public static class ExportQuery
{
    private const string People = "personnes", Yes = "oui";

    public static string With(string list, bool people) => people ? $"{list}&{People}={Yes}" : list;

    public static bool HasPeople(IReadOnlyDictionary<string, StringValues> query) => query.TryGetValue(People, out var value) && value == Yes;
}
