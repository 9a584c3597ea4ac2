using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Departments.Reopening;

[Route("administration/services/{departmentId:guid}/reouverture"), Can(Permission.ManageOrganisation)]
public sealed class ReopeningController(GrcDbContext db, ChangeDepartments change) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> Create(Guid departmentId, CancellationToken ct)
    {
        if (!await db.Departments.AnyAsync(department => department.Id == departmentId, ct)) return NotFound();

        MustKeep(departmentId);
        await change.ReopenAsync(departmentId, Today, Now, ct);
        Flash("DepartmentReopened");
        return LocalRedirect($"/administration/services/{departmentId}");
    }
}
