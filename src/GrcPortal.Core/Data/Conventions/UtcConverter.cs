using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GrcPortal.Core.Data.Conventions;

/// <summary>Moments are UTC in the database; Npgsql refuses any other offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), value => value);
