using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>What became of the files of one post: those in the store, each ready for its row, and a sentence for each of the others.</summary>
public sealed class TakenFiles
{
    private readonly List<Attachment> _kept = [];
    private readonly List<string> _problems = [];

    public IReadOnlyList<Attachment> Kept => _kept;

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Where the first photo that says so was taken: offered once, never stored with it.</summary>
    public GpsPosition? Position { get; private set; }

    /// <summary>Of the answer when something was refused; the gravest decides.</summary>
    public int Status { get; private set; } = StatusCodes.Status422UnprocessableEntity;

    internal void Add(TakenFiles others)
    {
        _kept.AddRange(others._kept);
        Position ??= others.Position;
        foreach (var problem in others._problems) Refuse(problem, others.Status);
    }

    internal void Keep(Attachment file, GpsPosition? position)
    {
        _kept.Add(file);
        Position ??= position;
    }

    internal void Refuse(string problem, int status)
    {
        _problems.Add(problem);
        if (Status is StatusCodes.Status422UnprocessableEntity) Status = status;
    }
}
