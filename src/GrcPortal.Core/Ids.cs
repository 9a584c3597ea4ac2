using UUIDNext;

namespace GrcPortal.Core;

/// <summary>Ids of rows: UUID v7 that grow inside a millisecond too, within one process, so that what was made first comes first.</summary>
public static class Ids
{
    public static Guid New() => Uuid.NewDatabaseFriendly(Database.PostgreSql);
}
