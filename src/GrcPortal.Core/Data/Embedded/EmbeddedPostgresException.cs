namespace GrcPortal.Core.Data.Embedded;

/// <summary>The message is one paragraph for the person at the console: what was tried, what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException() { }

    public EmbeddedPostgresException(string message) : base(message) { }

    public EmbeddedPostgresException(string message, Exception innerException) : base(message, innerException) { }
}
