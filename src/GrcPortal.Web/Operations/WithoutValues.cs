using System.Diagnostics;
using OpenTelemetry;

namespace GrcPortal.Web.Operations;

/// <summary>
/// What leaves for a collector says what was done and how long it took, and nothing of whom: a path may hold a code or a link's token, a header
/// anything, an error the words it stumbled on. What is not listed here does not leave.
/// </summary>
internal sealed class WithoutValues : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept =
    [
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
        "db.system.name", "db.namespace", "db.query.text", "db.operation.name", "db.collection.name", "db.response.status_code", "db.npgsql.data_source", "db.npgsql.rows", "db.npgsql.prepared",
        "grc.tenant", "grc.demand", "grc.correlation_id",
    ];

    /// <summary>An error is told by its class. Its words are added where nobody has said any: so none are said here, first.</summary>
    private readonly ActivityListener _classOfErrors = new()
    {
        ShouldListenTo = _ => true,
        ExceptionRecorder = (Activity _, Exception failed, ref TagList tags) =>
        {
            tags.Add("exception.type", failed.GetType().FullName);
            tags.Add("exception.message", "");
            tags.Add("exception.stacktrace", "");
        },
    };

    public WithoutValues() => ActivitySource.AddActivityListener(_classOfErrors);

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name is "Npgsql" && data.ParentId is null) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;   // the scheduler's ticking, hundreds an hour
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(name)) data.SetTag(name, null);
        }
        data.TraceStateString = null;
        data.SetStatus(data.Status);   // without its words
        if (data.Source.Name is "Microsoft.AspNetCore") data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".TrimEnd();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _classOfErrors.Dispose();
        base.Dispose(disposing);
    }
}
