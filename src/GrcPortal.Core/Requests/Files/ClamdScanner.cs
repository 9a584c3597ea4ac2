using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace GrcPortal.Core.Requests.Files;

/// <summary>Asks ClamAV's daemon about one file (its INSTREAM command): the bytes travel, no path does, so it may run on another machine.</summary>
public sealed class ClamdScanner(ClamdOptions options)
{
    private const int ChunkBytes = 64 * 1024, LongestAnswer = 1024;

    public bool IsConfigured => options.IsConfigured;

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Patience);
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(options.Host!, options.Port, patience.Token);
            await using var line = socket.GetStream();
            await SendAsync(content, line, patience.Token);
            return Read(await AnswerAsync(line, patience.Token));
        }
        catch (Exception away) when (away is SocketException or IOException || away is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return ScanVerdict.NoAnswer;
        }
    }

    /// <summary>Each chunk after its length, then a length of zero.</summary>
    private static async Task SendAsync(Stream content, NetworkStream line, CancellationToken ct)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var chunk = new byte[4 + ChunkBytes];
        int read;
        do
        {
            read = await content.ReadAtLeastAsync(chunk.AsMemory(4), ChunkBytes, throwOnEndOfStream: false, ct);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await line.WriteAsync(chunk.AsMemory(0, 4 + read), ct);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await line.ReadAsync(answer.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (answer[length - 1] is 0) break;
        }
        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    /// <summary>"stream: OK" or "stream: Name-Of-It FOUND"; anything else (too large for it, out of memory) is no verdict.</summary>
    private static ScanVerdict Read(string answer) => answer switch
    {
        "stream: OK" => ScanVerdict.Clean,
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => ScanVerdict.Infected,
        _ => ScanVerdict.NoAnswer,
    };
}

public enum ScanVerdict
{
    Clean,
    Infected,

    /// <summary>It is away, or has nothing to say of this file: the file goes on waiting.</summary>
    NoAnswer,
}
