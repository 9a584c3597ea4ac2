namespace GrcPortal.Core.Requests.Files;

/// <summary>No room left for files. The screen says so and offers to send the demand without them.</summary>
public sealed class FileStoreFullException(Exception? inner = null) : Exception("The file store has reached its free-space floor.", inner);
