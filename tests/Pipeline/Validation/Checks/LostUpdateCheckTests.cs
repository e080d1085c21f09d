using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Validation.Checks;

public sealed class LostUpdateCheckTests
{
    private const string Pay = "lost-move:payOrder/pending";

    [Fact]
    public async Task Of_several_equal_moves_one_is_made()
    {
        var model = Sample.Read("bookstore");

        (await RunAsync(model, model, Pay)).Message.ShouldBe("As the specification says.");
    }

    [Fact]
    public async Task Notices_that_a_move_is_made_more_than_once()
    {
        var running = Sample.Read("bookstore");
        running
            .Domain.FindEntity("Order")!
            .Lifecycle!.Transitions.Add(
                new Transition
                {
                    From = "paid",
                    To = "paid",
                    Operations = { "payOrder" },
                }
            );

        (await RunAsync(Sample.Read("bookstore"), running, Pay)).Message.ShouldStartWith(
            "Of 4 requests at the same moment exactly 1 should move the row from pending"
        );
    }

    [Fact]
    public async Task Changes_of_different_members_are_both_kept()
    {
        var model = SpecificationAnalyzer
            .Analyze(
                SpecReader
                    .ReadText(
                        "spec.md",
                        """
                        # Recordings
                        A recording has a title (required) and a label (optional).
                        Clients can list all recordings, look at one, add one, change one and delete one.
                        """
                    )
                    .Documents
            )
            .Model;

        (await RunAsync(model, model, "lost-update:updateRecording")).Message.ShouldBe("As the specification says.");
    }

    private static async Task<CheckResult> RunAsync(ApplicationModel model, ApplicationModel running, string id) =>
        (await InterpretedApplication.CheckAsync(model, running, check => check.Id == id)).ShouldHaveSingleItem();
}
