using AgenticAi.MasterPlan.Making;

namespace AgenticAi.MasterPlan.Tests.Making;

public sealed class FairPlacesTests
{
    private readonly List<string> _order = [];

    [Fact]
    public async Task Nobody_holds_more_than_half_of_the_places()
    {
        var places = new FairPlaces(2);

        using var first = await places.EnterAsync("ada", CancellationToken.None);
        var second = places.EnterAsync("ada", CancellationToken.None);
        using var other = await places.EnterAsync("bob", CancellationToken.None);

        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Turns_go_round_between_owners()
    {
        var places = new FairPlaces(1);
        var held = await places.EnterAsync("eve", CancellationToken.None);
        var waiting = new[] { "ada", "ada", "ada", "bob" }.Select(owner => WorkAsync(places, owner)).ToList();

        held.Dispose();
        await Task.WhenAll(waiting);

        _order.ShouldBe(["ada", "bob", "ada", "ada"]);
    }

    [Fact]
    public async Task Whoever_gives_up_takes_no_place()
    {
        var places = new FairPlaces(1);
        var held = await places.EnterAsync("ada", CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = places.EnterAsync("bob", stop.Token);

        await stop.CancelAsync();
        held.Dispose();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        (await places.EnterAsync("eve", CancellationToken.None)).Dispose();
    }

    private async Task WorkAsync(FairPlaces places, string owner)
    {
        using var place = await places.EnterAsync(owner, CancellationToken.None);
        _order.Add(owner);
    }
}
