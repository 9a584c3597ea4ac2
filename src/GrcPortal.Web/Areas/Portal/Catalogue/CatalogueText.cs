namespace GrcPortal.Web.Areas.Portal.Catalogue;

/// <summary>Marks the texts of the catalogue and of the front page's list.</summary>
public sealed class CatalogueText;
