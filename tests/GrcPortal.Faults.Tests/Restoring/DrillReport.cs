using System.Diagnostics;
using System.Globalization;
using System.Text;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>How long each step took, for who wonders how long theirs would; left in <c>artifacts/restore-drill.txt</c>.</summary>
internal sealed class DrillReport(int demands, int files)
{
    private readonly StringBuilder _lines = new(string.Create(CultureInfo.InvariantCulture, $"Restore drill: {demands} demands, {files} files\n"));

    public Task TimeAsync(string step, Func<Task> work) => TimeAsync(step, async () =>
    {
        await work();
        return true;
    });

    public async Task<T> TimeAsync<T>(string step, Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var made = await work();
        Say(Stopwatch.GetElapsedTime(started), step);
        return made;
    }

    public void Recovered(TimeSpan time, int forgotten)
    {
        Say(time, "from nothing to served (RTO)");
        _lines.Append(CultureInfo.InvariantCulture, $"{forgotten} demands forgotten since the backup were forgotten again. Every table and file was as backed up.\n");
    }

    public Task WriteAsync() => File.WriteAllTextAsync(Repository.At("artifacts", "restore-drill.txt"), _lines.ToString());

    private void Say(TimeSpan time, string step) => _lines.Append(CultureInfo.InvariantCulture, $"{time.TotalSeconds,8:0.0} s  {step}\n");
}
