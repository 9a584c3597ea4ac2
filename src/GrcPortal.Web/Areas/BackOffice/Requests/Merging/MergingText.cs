namespace GrcPortal.Web.Areas.BackOffice.Requests.Merging;

public sealed class MergingText;
