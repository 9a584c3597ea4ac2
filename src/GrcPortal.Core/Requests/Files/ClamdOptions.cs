namespace GrcPortal.Core.Requests.Files;

/// <summary>Where ClamAV's daemon listens. Without a host nothing is scanned.</summary>
public sealed class ClamdOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    /// <summary>For one file, from the connection to the answer.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    public bool IsConfigured => Host is { Length: > 0 };
}
