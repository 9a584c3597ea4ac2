using System.Reflection;
using GrcPortal.Core.Data.Demo;
using Xunit.Sdk;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>One of the two authorities of the demo.</summary>
internal sealed record Town(string Host, string Name, string MailDomain)
{
    public const string Password = DemoTowns.Password;

    public static readonly Town Montclair = new("localhost", "Ville de Montclair-sur-Aure", "montclair.example");
    public static readonly Town ValAure = new("val-aure.localhost", "Communauté de communes du Val d’Aure", "valdaure.example");
    public static readonly IReadOnlyList<Town> All = [Montclair, ValAure];

    public Town Other => this == Montclair ? ValAure : Montclair;

    public static Town At(string host) => All.Single(town => town.Host == host);

    /// <summary>The demo's agents bear the same names in both towns.</summary>
    public Agent Reception => new("Camille Roux", $"camille.roux@{MailDomain}");

    /// <summary>The manager of the roads department.</summary>
    public Agent Manager => new("Léa Martin", $"lea.martin@{MailDomain}");

    /// <summary>In the roads crew.</summary>
    public Agent Field => new("Nora Lemaire", $"nora.lemaire@{MailDomain}");

    /// <summary>The leader of the roads crew.</summary>
    public Agent Roads => new("Karim Haddad", $"karim.haddad@{MailDomain}");
}

internal sealed record Agent(string Name, string Email);

/// <summary>Both towns, at a phone's width and at a desk's.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EverywhereAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from town in Town.All from width in (int[])[390, 1280] select new object[] { town.Host, width };
}
