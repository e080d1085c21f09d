namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>Who is told what, and how people read it.</summary>
public sealed class NotificationTests
{
    private const string Forum = """
        # Forum

        - People sign up with e-mail, name and password.
        - A user can post a question with a title and a text. The creator becomes its author.
        - A question is open, answered or closed. Allowed moves: open to answered; answered to closed or open.
        - Users comment on questions.
        - Users can follow and unfollow a question; following twice changes nothing. The question shows how many follow it and whether I do.
        - Followers and the author get a notification for each comment and each move, never for their own.
        - Notifications can be listed, marked read one by one or all together, and show an unread count.
        """;

    private readonly Analyzed _forum = new(Forum);

    [Fact]
    public void Everybody_concerned_but_the_one_who_acts_is_told() =>
        _forum.Operation("POST", "/api/questions/{id}/comments").Effects.ShouldHaveSingleItem().ToString()!.ShouldContain("ForEachEffect");

    [Fact]
    public void Notifications_tell_what_happened()
    {
        _forum.Attribute("Notification", "event").EnumValues.ShouldBe(["comment", "move"]);
        _forum.Entity("Notification").Owner.ShouldBe("recipient");
        _forum.Relation("Notification", "question").Target.ShouldBe("Question");
    }

    [Fact]
    public void Notifications_are_read_one_by_one_or_all_together()
    {
        _forum.Paths.ShouldContain("GET /api/notifications");
        _forum.Paths.ShouldContain("POST /api/notifications/{id}/read");
        _forum.Paths.ShouldContain("POST /api/notifications/read-all");
        _forum.Paths.ShouldContain("GET /api/notifications/unread-count");
        _forum.Grants("GET", "/api/notifications").ShouldBe(["user if this.recipient == me"]);
    }

    [Fact]
    public void All_of_it_is_understood() => _forum.NotUnderstood.ShouldBeEmpty();
}
