using System.Runtime.InteropServices;
using GrcPortal.Bench;
using GrcPortal.Bench.Yardstick;

if (args is ["yardstick", .. var rest]) return await YardstickServer.RunAsync(rest);
if (BenchOptions.Parse(args) is not { } options) return BenchOptions.Explain();

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    return await Bench.RunAsync(options, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped: nothing was written.");
    return 130;
}
catch (BenchFailedException failed)
{
    await Console.Error.WriteLineAsync($"\n{failed.Message}\n");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
