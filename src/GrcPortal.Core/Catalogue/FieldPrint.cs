using System.Security.Cryptography;
using System.Text.Json;

namespace GrcPortal.Core.Catalogue;

/// <summary>Tells whether a question is still the one that was shown.</summary>
public static class FieldPrint
{
    public static string Print(this FieldDefinition field) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(field))[..8]);
}
