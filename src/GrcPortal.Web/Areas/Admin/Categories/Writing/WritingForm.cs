using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.Admin.Categories.Writing;

public sealed class WritingForm
{
    public const int LongestTarget = 3650;

    [Required(ErrorMessage = "Required.CategoryName"), StringLength(100)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Required.Summary"), StringLength(300)]
    public string Summary { get; set; } = "";

    /// <summary>The last part of its address; made from the name when nothing is typed.</summary>
    [StringLength(60), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Slug")]
    public string? Slug { get; set; }

    [StringLength(500)]
    public string? Keywords { get; set; }
    public Guid? FamilyId { get; set; }
    public Guid? DepartmentId { get; set; }
    public RequestType Type { get; set; } = RequestType.Report;
    public CategoryVisibility Visibility { get; set; } = CategoryVisibility.Private;
    public Competence Competence { get; set; } = Competence.Commune;
    public Guid? CompetentBodyId { get; set; }
    public PlaceRule Place { get; set; } = PlaceRule.Optional;

    [Range(1, LongestTarget)]
    public int? AcknowledgeAmount { get; set; }
    public TargetUnit AcknowledgeUnit { get; set; }

    [Range(1, LongestTarget)]
    public int? TakeOnAmount { get; set; } = 1;
    public TargetUnit TakeOnUnit { get; set; }

    [Range(1, LongestTarget)]
    public int? ResolveAmount { get; set; } = 5;
    public TargetUnit ResolveUnit { get; set; }

    [Range(1, LongestTarget)]
    public int? CloseAmount { get; set; }
    public TargetUnit CloseUnit { get; set; }

    [StringLength(20), RegularExpression("[+0-9][0-9 ]{1,19}", ErrorMessage = "EmergencyNumber")]
    public string? EmergencyNumber { get; set; }
    public bool AnswerRequired { get; set; }

    /// <summary>What silence means; nothing, and the law says nothing.</summary>
    public SilenceEffect? Silence { get; set; }

    [Range(1, SilenceClock.MostMonths)]
    public int? SilenceMonths { get; set; } = SilenceClock.UsualMonths;

    [Range(1, AwaitedAnswer.MostDays)]
    public int? AnswerDays { get; set; } = AwaitedAnswer.UsualDays;

    [BindNever, ValidateNever]
    public bool IsNew { get; set; }

    [BindNever, ValidateNever]
    public bool IsFamily { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Families { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Departments { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Bodies { get; set; } = [];

    public static WritingForm Of(Category category) => new()
    {
        Name = category.Name,
        Summary = category.Summary,
        Keywords = category.Keywords,
        FamilyId = category.ParentId,
        DepartmentId = category.DepartmentId,
        Type = category.Type,
        Visibility = category.Visibility,
        Competence = category.Competence,
        CompetentBodyId = category.CompetentBodyId,
        Place = category.Place,
        AcknowledgeAmount = Optional(category.Acknowledge),
        AcknowledgeUnit = category.Acknowledge.Unit,
        TakeOnAmount = category.TakeOn.Amount,
        TakeOnUnit = category.TakeOn.Unit,
        ResolveAmount = category.Resolve.Amount,
        ResolveUnit = category.Resolve.Unit,
        CloseAmount = Optional(category.Close),
        CloseUnit = category.Close.Unit,
        EmergencyNumber = category.EmergencyNumber,
        AnswerRequired = category.AnswerRequired,
        AnswerDays = category.AnswerDays,
        Silence = category.Silence,
        SilenceMonths = category.SilenceMonths ?? SilenceClock.UsualMonths,
        IsFamily = category.ParentId is null,
    };

    /// <summary>What an administrator may change; of a family, its words and its department.</summary>
    public void WriteTo(Category category)
    {
        (category.Name, category.Summary, category.DepartmentId) = (TidyText.Of(Name)!, TidyText.Of(Summary)!, DepartmentId);
        if (IsFamily) return;
        (category.Keywords, category.EmergencyNumber, category.AnswerRequired) = (TidyText.Of(Keywords), TidyText.Of(EmergencyNumber), AnswerRequired);
        (category.Silence, category.SilenceMonths) = (Silence, Silence is null ? null : SilenceMonths);
        category.AnswerDays = AnswerDays ?? AwaitedAnswer.UsualDays;
        (category.ParentId, category.CompetentBodyId) = (FamilyId, CompetentBodyId);
        (category.Type, category.Visibility, category.Competence, category.Place) = (Type, Visibility, Competence, Place);
        (category.Acknowledge, category.TakeOn) = (new(AcknowledgeAmount ?? 0, AcknowledgeUnit), new(TakeOnAmount ?? 0, TakeOnUnit));
        (category.Resolve, category.Close) = (new(ResolveAmount ?? 0, ResolveUnit), new(CloseAmount ?? 0, CloseUnit));
    }

    private static int? Optional(Target target) => target.Amount is 0 ? null : target.Amount;
}
