using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Operations;
using GrcPortal.Web.Operations.Checking;
using GrcPortal.Web.Setup;

if (args is ["thumbnail", .. var sizes]) return ThumbnailVerb.Run(sizes);

return await Start.OrExplainAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddGrcPortal();
    var app = builder.Build();
    app.UseGrcPortal();
    return args switch
    {
        ["migrate"] => await app.MigrateAsync(),
        ["check"] => await app.CheckAsync(),
        ["forgotten", var list] => await app.ListForgottenAsync(list),
        ["anonymise", .. var list] => await app.AnonymiseAsync(list.FirstOrDefault()),
        ["operator", var email, .. var name] => await app.WelcomeOperatorAsync(email, name.FirstOrDefault()),
        _ => await app.ServeAsync(),
    };
});
