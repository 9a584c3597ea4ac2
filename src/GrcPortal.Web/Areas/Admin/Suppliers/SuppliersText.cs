namespace GrcPortal.Web.Areas.Admin.Suppliers;

public sealed class SuppliersText;
