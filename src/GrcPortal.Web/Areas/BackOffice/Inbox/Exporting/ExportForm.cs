using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.Exporting;

public sealed class ExportForm
{
    [Required, EnumDataType(typeof(ExportFormat))]
    public ExportFormat? Format { get; set; }

    /// <summary>Names, addresses and numbers go along.</summary>
    public bool WithPeople { get; set; }

    /// <summary>The list, as in its address.</summary>
    [StringLength(2000)]
    public string? Query { get; set; }
}
