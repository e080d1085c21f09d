using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Patterns.Endpoints;

public sealed class ResponseSketchTests
{
    [Theory]
    [InlineData("`POST /pledges` `{\"amount\", \"note\"}` -> 201 `{\"id\", \"amount\", \"reference\"}`")]
    [InlineData("`GET /pledges/{id}` -> 200 `{\"id\", \"amount\", \"reference\"}`\n\n`POST /pledges` `{\"amount\", \"note\"}` -> 201")]
    public void A_member_that_is_sent_and_shown_is_no_read_only_one(string endpoints)
    {
        var analyzed = new Analyzed($"# Pledges API\n\n{endpoints}\n\nNo login is needed.");

        analyzed.Attribute("Pledge", "amount").ReadOnly.ShouldBeFalse();
        analyzed.Attribute("Pledge", "reference").ReadOnly.ShouldBeTrue();
    }
}
