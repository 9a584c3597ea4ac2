namespace GrcPortal.Web.Texts;

/// <summary>Words that several sides share; names the resource files beside it.</summary>
public sealed class SharedText;
