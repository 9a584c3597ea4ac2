using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>The mail server is away: nobody who files a demand notices, and when it is back each message leaves once.</summary>
[Collection(nameof(Farm))]
public sealed class MailOutageTests(Farm farm)
{
    [Fact]
    public async Task Messages_wait_for_the_server_and_demands_do_not()
    {
        var (letters, greeting) = (farm.Relay.Letters.Count, farm.Relay.Greeting);
        farm.Relay.Greeting = "421 not now";
        try
        {
            await using var crowd = Crowd.Gather(farm, 3, "no-mail");
            await crowd.FileMoreAsync(10, TimeSpan.FromMinutes(2));
            await crowd.GoHomeAsync();
            Assert.Equal((0, letters), (crowd.Again, farm.Relay.Letters.Count));
        }
        finally
        {
            farm.Relay.Greeting = greeting;
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }
}
