using System.Collections.Concurrent;
using GrcPortal.Core.Notifications;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Remembers each message that leaves, after the real transport has left it as a file.</summary>
internal sealed class Postbox(IMailTransport transport) : IMailTransport
{
    private readonly ConcurrentQueue<OutgoingMail> _left = new();

    public IReadOnlyList<OutgoingMail> From(string sender) => [.. _left.Where(mail => mail.From == sender)];

    public IReadOnlyList<OutgoingMail> To(string address) => [.. _left.Where(mail => mail.To == address)];

    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        await transport.SendAsync(mail, ct);
        _left.Enqueue(mail);
    }
}
