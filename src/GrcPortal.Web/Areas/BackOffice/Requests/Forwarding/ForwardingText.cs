namespace GrcPortal.Web.Areas.BackOffice.Requests.Forwarding;

public sealed class ForwardingText;
