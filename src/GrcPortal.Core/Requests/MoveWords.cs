using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Why a promise is no longer for the same day, as its citizen is told: in a sentence.</summary>
public static class MoveWords
{
    /// <param name="waitedFor">Who or what the demand waited for, when it goes on after a wait.</param>
    public static string ToldKey(MoveReason why, PauseSide? waitedFor) =>
        why is MoveReason.Resumed && waitedFor is { } side ? $"{nameof(MoveReason)}.{why}.Told.{side}" : $"{nameof(MoveReason)}.{why}.Told";
}
