namespace GrcPortal.Web.Areas.Admin.Forms;

public sealed class FormsText;
