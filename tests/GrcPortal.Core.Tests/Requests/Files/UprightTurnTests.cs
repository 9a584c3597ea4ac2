using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public sealed class UprightTurnTests
{
    private const int Wide = 96, High = 64;

    /// <summary>Where EXIF says the stored picture's first pixel goes, and the last one of its first row.</summary>
    [Theory]
    [InlineData(1, 0, 0, Wide, 0)]
    [InlineData(2, Wide, 0, 0, 0)]
    [InlineData(3, Wide, High, 0, High)]
    [InlineData(4, 0, High, Wide, High)]
    [InlineData(5, 0, 0, 0, Wide)]
    [InlineData(6, High, 0, High, Wide)]
    [InlineData(7, High, Wide, High, 0)]
    [InlineData(8, 0, Wide, 0, 0)]
    public void The_first_row_goes_where_the_camera_said(int orientation, int firstX, int firstY, int lastX, int lastY)
    {
        var turn = UprightTurn.Of(Wide, High, orientation);

        Assert.Equal((firstX, firstY), At(turn, 0, 0));
        Assert.Equal((lastX, lastY), At(turn, Wide, 0));
        Assert.Equal(orientation >= 5 ? (High, Wide) : (Wide, High), (turn.Width, turn.Height));
    }

    private static (int X, int Y) At(UprightTurn turn, int x, int y) => (turn.A * x + turn.C * y + turn.E, turn.B * x + turn.D * y + turn.F);
}
