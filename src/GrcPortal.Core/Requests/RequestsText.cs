namespace GrcPortal.Core.Requests;

/// <summary>The names people read for phases, acts, reasons and channels: key <c>Enum.Value</c>.</summary>
public sealed class RequestsText;
