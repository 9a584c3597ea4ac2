using GrcPortal.Web.Security;

namespace GrcPortal.Web.Shared.SecondFactors;

/// <summary>What a page that sets a second factor up shows; where its form goes is the page's own address.</summary>
public sealed record SetupPage(SecondFactorSetup Setup, bool IsCompulsory);

/// <summary>Shown once, then the way on.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes, string Onward);
