namespace GrcPortal.Bench;

/// <summary>The run has no figure to give; the message is the whole explanation.</summary>
internal sealed class BenchFailedException(string message) : Exception(message);
