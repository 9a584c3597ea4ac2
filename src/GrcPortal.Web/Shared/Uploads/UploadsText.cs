namespace GrcPortal.Web.Shared.Uploads;

public sealed class UploadsText;
