using GrcPortal.Core.Requests.Listing;
using Microsoft.AspNetCore.WebUtilities;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>The address of a list, read and written again: only codes and ids of ours stay in it, and no words that were looked for.</summary>
internal static class InboxAddress
{
    public static string Normal(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return $"vue={InboxViews.Parse(values.GetValueOrDefault("vue")).Slug()}{RequestFilter.Parse(values).WithoutWords.ToQuery()}";
    }
}
