namespace GrcPortal.Web.Areas.BackOffice.Requests.Refusing;

public sealed class RefusingText;
