using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Categories.Writing;

/// <summary>A new family or category, or another setting for one.</summary>
[Route("administration/catalogue"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class WritingController(GrcDbContext db, ReadPlaces places, ChangeCategories change, IStringLocalizer<CategoriesText> texts) : AdminController
{
    [HttpGet("nouvelle-famille")]
    public async Task<IActionResult> NewFamily(CancellationToken ct) => View("New", await FurnishedAsync(new() { IsNew = true, IsFamily = true }, ct));

    [HttpPost("nouvelle-famille")]
    public Task<IActionResult> CreateFamily(WritingForm form, CancellationToken ct)
    {
        form.IsFamily = true;
        return AddAsync(form, ct);
    }

    [HttpGet("nouveau")]
    public async Task<IActionResult> New(Guid? familyId, CancellationToken ct)
    {
        var form = await FurnishedAsync(new() { IsNew = true, FamilyId = familyId }, ct);
        form.DepartmentId = await db.Categories.Where(family => family.Id == familyId && family.ParentId == null).Select(family => family.DepartmentId).SingleOrDefaultAsync(ct);
        return View(form);
    }

    [HttpPost("nouveau")]
    public Task<IActionResult> Create(WritingForm form, CancellationToken ct) => AddAsync(form, ct);

    [HttpGet("{categoryId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid categoryId, CancellationToken ct) => await FindAsync(categoryId, ct) is { } category
        ? View("New", await FurnishedAsync(WritingForm.Of(category), ct))
        : NotFound();

    [HttpPost("{categoryId:guid}/modification")]
    public async Task<IActionResult> Update(Guid categoryId, WritingForm form, CancellationToken ct)
    {
        if (await FindAsync(categoryId, ct) is not { } category) return NotFound();
        form.IsFamily = category.ParentId is null;
        if (!await IsWholeAsync(form, ct)) return Invalid("New", form);

        return await change.ChangeAsync(categoryId, form.WriteTo, Today, Now, ct) is { } problem ? Refused(form, problem) : Done("CategoryChanged", categoryId);
    }

    private async Task<IActionResult> AddAsync(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (!await IsWholeAsync(form, ct)) return Invalid("New", form);

        var slug = form.Slug ?? await change.FreeSlugAsync(form.Name, ct);
        var added = new Category { Code = slug.ToUpperInvariant(), Slug = slug, Name = form.Name, Summary = form.Summary, State = CategoryState.Draft };
        form.WriteTo(added);
        return await change.AddAsync(added, Today, Now, ct) is { } problem ? Refused(form, problem) : Done("CategoryAdded", added.Id);
    }

    private Task<Category?> FindAsync(Guid id, CancellationToken ct) => db.Categories.AsNoTracking().SingleOrDefaultAsync(category => category.Id == id, ct);

    private async Task<bool> IsWholeAsync(WritingForm form, CancellationToken ct)
    {
        await FurnishedAsync(form, ct);
        if (!form.IsFamily && form.FamilyId is null || !form.Families.Holds(form.FamilyId)) ModelState.AddModelError(nameof(form.FamilyId), texts["Problem.FamilyGone"]);
        if (!form.Departments.Holds(form.DepartmentId)) ModelState.AddModelError(nameof(form.DepartmentId), texts["Problem.DepartmentGone"]);
        if (!form.Bodies.Holds(form.CompetentBodyId)) ModelState.AddModelError(nameof(form.CompetentBodyId), texts["Problem.BodyGone"]);
        if (!form.IsFamily && form.TakeOnAmount is null) ModelState.AddModelError(nameof(form.TakeOnAmount), texts["Target.Missing"]);
        if (!form.IsFamily && form.ResolveAmount is null) ModelState.AddModelError(nameof(form.ResolveAmount), texts["Target.Missing"]);
        if (!form.IsFamily && form.AnswerDays is null) ModelState.AddModelError(nameof(form.AnswerDays), texts["Target.Missing"]);
        if (form.Silence is not null && form.Type is not RequestType.Administrative) ModelState.AddModelError(nameof(form.Silence), texts["Silence.OnlyAdministrative"]);
        if (form.Silence is not null && form.SilenceMonths is null) ModelState.AddModelError(nameof(form.SilenceMonths), texts["Target.Missing"]);
        return ModelState.IsValid;
    }

    private ViewResult Refused(WritingForm form, CategoryProblem problem)
    {
        var field = problem switch
        {
            CategoryProblem.NameTaken => nameof(form.Name),
            CategoryProblem.SlugTaken => nameof(form.Slug),
            CategoryProblem.FamilyGone => nameof(form.FamilyId),
            CategoryProblem.BodyGone => nameof(form.CompetentBodyId),
            _ => nameof(form.DepartmentId),
        };
        ModelState.AddModelError(field, texts[$"Problem.{problem}"]);
        return Invalid("New", form);
    }

    private LocalRedirectResult Done(string flash, Guid id)
    {
        Flash(flash);
        return LocalRedirect($"/administration/catalogue/{id}");
    }

    private async Task<WritingForm> FurnishedAsync(WritingForm form, CancellationToken ct)
    {
        form.Families = await db.Categories.Where(c => c.ParentId == null).OrderBy(c => c.Rank).Select(c => new SelectListItem(c.Name, c.Id.ToString())).ToListAsync(ct);
        form.Departments = await places.DepartmentsAsync(texts["DepartmentId.None"], Today, ct);
        form.Bodies = [new(texts["CompetentBodyId.None"], ""), .. await db.Bodies.Where(b => b.IsActive).Select(b => new SelectListItem(b.Name, b.Id.ToString())).ToListByAsync(one => one.Text, ct)];
        return form;
    }
}
