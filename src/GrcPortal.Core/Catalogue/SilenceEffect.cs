namespace GrcPortal.Core.Catalogue;

/// <summary>What the authority's silence on a complete demand comes to by law: acceptance (CRPA L231-1), or refusal in the cases of L231-4 and its decrees.</summary>
public enum SilenceEffect { Accepts, Refuses }
