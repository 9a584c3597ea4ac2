namespace GrcPortal.Web.Areas.Platform.Jobs;

public sealed class JobsText;
