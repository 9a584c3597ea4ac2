using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>Our settings, laid over those initdb found for the machine; rewritten at each start, so an old cluster follows the code.</summary>
internal static class ServerSettings
{
    public static string Text(int port, bool durable) => string.Create(CultureInfo.InvariantCulture, $"""
        # Written by GrcPortal at each start.
        include 'server/data/postgresql.conf'
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        max_connections = 200
        timezone = 'UTC'
        log_timezone = 'UTC'
        # No value of a row or a parameter ever reaches the log.
        log_error_verbosity = terse
        log_min_error_statement = panic
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_min_duration_statement = -1
        log_statement = none
        {(durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}

        """);

    /// <summary>The port of the last start when it is still free, so that a bookmark or a console session keeps working.</summary>
    public static int FreePort(ClusterHome home)
    {
        var last = File.Exists(home.Settings)
            ? File.ReadLines(home.Settings).FirstOrDefault(line => line.StartsWith("port = ", StringComparison.Ordinal))
            : null;
        return int.TryParse(last?["port = ".Length..], out var port) && TryBind(port) is { } kept ? kept : TryBind(0)!.Value;
    }

    private static int? TryBind(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException) when (port != 0)
        {
            return null;
        }
    }
}
