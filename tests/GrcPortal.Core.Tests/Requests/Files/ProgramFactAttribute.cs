namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>A test that asks another program what it thinks; skipped, and said to be, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        Program = program;
        if (Find(program) is null) Skip = $"{program} is not installed here.";
    }

    public string Program { get; }

    public static string? Find(string program) => ((string[])[.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"])
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
