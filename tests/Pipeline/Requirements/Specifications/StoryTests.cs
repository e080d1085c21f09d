using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class StoryTests
{
    private readonly Analyzed planner = new(
        """
        # Event planner

        As an organizer I want to create an event with a title (required, at most 100 characters), a date in the future, a location and a maximum number of guests, so that people know where to go.
        As a visitor I want to list events filtered by date and location.
        As an organizer I want to edit and delete my own events.
        Sign-up with e-mail, full name and password (at least 12 characters).
        """
    );

    [Fact]
    public void Reads_members_of_what_a_story_creates()
    {
        planner.Attribute("Event", "title").MaxLength.ShouldBe(100);
        planner.Attribute("Event", "date").Tense.ShouldBe(Tense.Future);
        planner.Attribute("Event", "maximumNumberOfGuests").Type.ShouldBe(AttributeType.Integer);
    }

    [Fact]
    public void Lets_storytellers_do_what_they_want()
    {
        planner.Grants("GET", "/api/events").ShouldContain("visitor");
        planner.Grants("DELETE", "/api/events/{id}").ShouldBe(["organizer if this.organizer == me"]);
    }

    [Fact]
    public void Reads_what_sign_up_takes()
    {
        planner.Model.Domain.Accounts!.PasswordMinLength.ShouldBe(12);
        planner.Attribute("User", "fullName").Required.ShouldBeTrue();
    }

    [Fact]
    public void Understands_motives_as_motives() => planner.NotUnderstood.ShouldBeEmpty();
}
