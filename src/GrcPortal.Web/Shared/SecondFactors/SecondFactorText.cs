namespace GrcPortal.Web.Shared.SecondFactors;

public sealed class SecondFactorText;
