namespace GrcPortal.Web.Operations.Checking;

internal enum Verdict { Sound, Warning, Wrong }

internal sealed record Finding(Verdict Verdict, string What, string Said)
{
    public override string ToString() => $"{(Verdict switch { Verdict.Sound => "ok", Verdict.Warning => "warning", _ => "WRONG" }),-8} {What,-22} {Said}";
}

/// <summary>What an operator reads on his console, line by line as it is found.</summary>
internal sealed class Findings(TextWriter console)
{
    private readonly List<Finding> _all = [];

    public bool AreSound => !_all.Exists(finding => finding.Verdict is Verdict.Wrong);

    public void Sound(string what, string said) => Add(new(Verdict.Sound, what, said));

    public void Warn(string what, string said) => Add(new(Verdict.Warning, what, said));

    public void Wrong(string what, string said) => Add(new(Verdict.Wrong, what, said));

    public void Judge(bool isSo, string what, string said, string otherwise, Verdict whenNot = Verdict.Wrong) =>
        Add(new(isSo ? Verdict.Sound : whenNot, what, isSo ? said : otherwise));

    public string Summary() => $"{(AreSound ? "Sound" : "Not sound")}: {Count(Verdict.Sound)} ok, {Count(Verdict.Warning)} to look at, {Count(Verdict.Wrong)} wrong.";

    private int Count(Verdict verdict) => _all.Count(finding => finding.Verdict == verdict);

    private void Add(Finding finding)
    {
        _all.Add(finding);
        console.WriteLine(finding);
    }
}
