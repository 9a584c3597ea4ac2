namespace GrcPortal.Core.Requests.Exports;

/// <summary>A file that grows line by line, whatever its length.</summary>
internal interface IExportFile : IDisposable
{
    void Write(IReadOnlyList<object?> cells);
}
