namespace GrcPortal.Core.Data.Isolation;

/// <summary>Starting would be unsafe or pointless; the message is one paragraph for the person who starts it.</summary>
public sealed class StartUpRefusedException(string paragraph) : Exception(paragraph);
