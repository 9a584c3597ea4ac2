namespace GrcPortal.Core.Requests.Files;

/// <summary>Where the photo says it was taken: offered once to place the pin, never stored with the file.</summary>
public sealed record GpsPosition(double Latitude, double Longitude);
