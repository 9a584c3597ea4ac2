namespace GrcPortal.Web.Areas.Admin.Categories;

public sealed class CategoriesText;
