namespace GrcPortal.Web.Areas.Admin.Departments;

public sealed class DepartmentsText;
