using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>Reads who asks from what was typed; what cannot be read, or does not go together, is refused at its field.</summary>
public sealed class TypedRequester(CurrentTenant tenant, IStringLocalizer<EnteringText> texts, IStringLocalizer<ValidationText> rules)
{
    public Requester Read(EntryForm form, ModelStateDictionary state)
    {
        var (email, phone) = (EmailAddress.Parse(form.Email), PhoneNumber.Parse(form.Phone));
        var organisation = RequesterOrganisation.Read(form.Kind, form.Organisation, form.Rna, form.Siret);
        Refuse(form.Email is not null && email is null, nameof(form.Email), rules["EmailAddress"]);
        Refuse(form.Phone is not null && phone is null, nameof(form.Phone), rules["PhoneNumber"]);
        foreach (var fault in organisation.Faults) Refuse(true, fault.Field, rules[$"Organisation.{fault.Rule}"]);

        var reply = form.ReplyChannel ?? (form.Email, form.Phone) switch
        {
            (not null, _) => ChannelOut.Email,
            (_, not null) => ChannelOut.Phone,
            _ => ChannelOut.Portal,
        };
        Refuse(reply is ChannelOut.Email && form.Email is null, nameof(form.Email), texts["Email.ToReply"]);
        Refuse(reply is ChannelOut.Phone or ChannelOut.Sms && form.Phone is null, nameof(form.Phone), texts["Phone.ToReply"]);
        Refuse(reply is ChannelOut.Letter && form.PostalAddress is null, nameof(form.PostalAddress), texts["PostalAddress.ToReply"]);
        return new()
        {
            Kind = organisation.Kind,
            Name = form.Name,
            Organisation = organisation.Name,
            Rna = organisation.Rna,
            Siret = organisation.Siret,
            Email = email,
            Phone = phone,
            PostalAddress = form.PostalAddress,
            ReplyChannel = reply,
            Culture = tenant.Info.Culture,
        };

        // One error a field: too long says it before not an address does.
        void Refuse(bool wrong, string field, string why)
        {
            if (wrong && state[field] is not { Errors.Count: > 0 }) state.AddModelError(field, why);
        }
    }
}
