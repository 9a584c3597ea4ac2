using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin.Departments;

[Route("administration/services"), Can(Permission.ManageOrganisation)]
public sealed class DepartmentsController(ReadDepartments read) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(new Branch(await read.AllAsync(ct), null, Today));

    [HttpGet("{departmentId:guid}")]
    public async Task<IActionResult> Show(Guid departmentId, CancellationToken ct)
    {
        var all = await read.AllAsync(ct);
        if (all.SingleOrDefault(row => row.Id == departmentId) is not { } row) return NotFound();

        return View(new DepartmentPage(row, all.SingleOrDefault(above => above.Id == row.ParentId)?.Name, [.. all.Where(below => below.ParentId == row.Id)],
            Today, Me.Has(Permission.ManageOrganisation, departmentId, null)));
    }
}
