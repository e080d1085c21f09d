using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Patterns.Guards;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData("A book that appears in an order can not be deleted (409)", null, "A book that appears in an order can not be deleted.")]
    [InlineData("a member can borrow at most 5 titles (error code `limit_reached`, 409).", "limit_reached", "A member can borrow at most 5 titles.")]
    [InlineData("hold expired: 410 `hold_expired`", "hold_expired", "Hold expired.")]
    [InlineData("once; again: 409 `already_used`", "already_used", "Already used.")]
    [InlineData("until 2 days before `startsAt`, else 409 `too_late`", "too_late", "Until 2 days before startsAt.")]
    [InlineData("If any shelf is full, nothing is stored and the delivery is refused with 409, naming the shelves.", null, "Any shelf is full.")]
    [InlineData("WHEN a visit is requested, THE SYSTEM SHALL refuse it with 422 IF it starts in the past.", null, "It starts in the past.")]
    [InlineData("A locked door is refused with 423", null, "A locked door is refused.")]
    public void Tells_what_is_wrong_without_repeating_the_answer(string words, string? code, string message) =>
        RefusalText.Of(words, code).ShouldBe(message);
}
