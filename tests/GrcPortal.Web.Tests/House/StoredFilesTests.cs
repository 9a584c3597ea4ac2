using System.Text.RegularExpressions;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>A stranger's file leaves by one door, which sets its headers; nothing else in the application opens the store to answer a request.</summary>
public sealed partial class StoredFilesTests
{
    private const string Door = "StoredFileResult.cs", OwnExports = "ExportingController.cs";   // a list we wrote ourselves is no stranger's file

    [Fact]
    public void Stored_files_leave_by_one_door()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "GrcPortal.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")).ToDictionary(path => path, File.ReadAllText);

        Assert.Contains(sources, source => Path.GetFileName(source.Key) == Door && OpensTheStore().IsMatch(source.Value));
        Assert.All(sources.Where(source => Path.GetFileName(source.Key) is not (Door or OwnExports)), source =>
            Assert.False(source.Value.Contains("IFileStore", StringComparison.Ordinal) && OpensTheStore().IsMatch(source.Value), source.Key));
    }

    [GeneratedRegex(@"\.OpenAsync\(")]
    private static partial Regex OpensTheStore();
}
