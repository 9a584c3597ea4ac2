using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>A page of <c>docs</c> that is printed from the code: run the tests with <c>GRC_WRITE_DOCS=1</c> to print it again.</summary>
internal static class WrittenPage
{
    public static void Check(string name, string text)
    {
        var path = Repository.At("docs", name);
        if (Environment.GetEnvironmentVariable("GRC_WRITE_DOCS") == "1") File.WriteAllText(path, text);
        Assert.Equal(text, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
