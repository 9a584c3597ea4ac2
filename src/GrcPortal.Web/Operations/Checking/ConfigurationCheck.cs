namespace GrcPortal.Web.Operations.Checking;

/// <summary>What the settings say, before anybody is asked.</summary>
internal static class ConfigurationCheck
{
    public static void Run(IConfiguration settings, Findings found)
    {
        found.Judge(settings.GetConnectionString("GrcPlatform") is { Length: > 0 }, "settings", "the operator's console has its connection",
            "ConnectionStrings:GrcPlatform is not set: the operator's console answers nothing", Verdict.Warning);
        found.Judge(Is("Platform:Host", "plateforme.localhost"), "settings", $"the operator's host is {settings["Platform:Host"]}",
            "Platform:Host is not set to a host of yours: operators have no way in", Verdict.Warning);
        found.Judge(settings.GetSection("KnownProxies").Get<string[]>() is { Length: > 0 }, "settings", "the proxies are known",
            "KnownProxies is empty: behind a proxy every visitor would have its address, and share its limits", Verdict.Warning);
        found.Judge(settings["DataProtection:Certificate"] is { Length: > 0 }, "settings", "the keys of cookies and links are sealed",
            "DataProtection:Certificate is not set: the keys of cookies and links lie open in the database and in its backups", Verdict.Warning);
        found.Judge(settings["Links:Scheme"] is "https", "settings", "links in messages are https", "Links:Scheme is not https: links in messages are open to whoever listens", Verdict.Warning);
        found.Judge(!settings.GetValue("Mail:AllowPrivateRelays", false), "settings", "a town may name no mail server inside the network",
            "Mail:AllowPrivateRelays is on: a town's administrator may reach servers inside the network", Verdict.Warning);
        found.Judge(!settings.GetValue("DataProtection:AcceptNewKeys", false), "settings", "lost keys would be noticed",
            "DataProtection:AcceptNewKeys is on: take it away after the one start that needed it", Verdict.Warning);

        bool Is(string name, string byDefault) => settings[name] is { Length: > 0 } value && value != byDefault;
    }
}
