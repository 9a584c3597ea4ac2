namespace GrcPortal.Core.Requests.Files;

/// <summary>No room left for files, or the store is away: what it says itself is within. The screen says so and offers to send the demand without them.</summary>
public sealed class FileStoreFullException(Exception? inner = null) : Exception("The file store takes no file for the moment.", inner);
