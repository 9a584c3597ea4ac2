using System.ComponentModel.DataAnnotations;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Shared;

/// <summary>Gives every rule without a message of its own the key of its own name in <see cref="ValidationText"/>.</summary>
internal sealed class ValidationTexts : IValidationMetadataProvider
{
    /// <summary>A form's own texts stand beside it; the rules' texts are shared.</summary>
    public static IStringLocalizer LocalizerOf(Type model, IStringLocalizerFactory factory) => factory.Create(typeof(ValidationText));

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule is { ErrorMessage: null, ErrorMessageResourceName: null })
                rule.ErrorMessage = rule.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);
        }
    }
}

/// <summary>The same for values that no form of ours would post.</summary>
internal sealed class BindingTexts(IStringLocalizerFactory factory) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var texts = factory.Create(typeof(ValidationText));
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => texts["Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["NotAChoice"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["NotAChoice"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["NotAChoice"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["NotAChoice"]);
        messages.SetValueIsInvalidAccessor(_ => texts["NotAChoice"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["NotANumber"]);
    }
}
