using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>People with roles in what they share.</summary>
public sealed class MembershipTests
{
    private const string Wiki = """
        # Team wiki

        **W1 Spaces.** As a writer I want to create a space with a title, so that documents have a home. The person who creates a space becomes its admin.
        Admins can invite people by e-mail as admin, editor or guest, and remove them.

        **W2 Documents.** As an editor I want to write a document with a title, a body in Markdown and a reviewer who must be a member of the space.

        **W3 Remarks.** Members comment on documents. The author can change a comment within 10 minutes. An admin can delete any comment.

        - Guests read everything in their spaces and change nothing. Outsiders get 404 for anything in a space.
        """;

    private const string Budget = """
        # Household budget

        - A user can create a household with a name. The creator becomes its owner.
        - The owner can add and remove members of a household by e-mail as partner or child.
        - Partners and the owner can record an expense with an amount (money, at least 0.01), a category (food, rent, other) and an optional note.
        - Everybody in the household can see all expenses. Children read everything in their household and change nothing.
        - An expense can be edited by its author within 2 days.
        """;

    private readonly Analyzed _wiki = new(Wiki);
    private readonly Analyzed _budget = new(Budget);

    [Fact]
    public void Roles_belong_to_the_shared_thing_and_not_to_the_account()
    {
        _wiki.Roles.ShouldNotContain("editor");
        var membership = _wiki.Model.Domain.Memberships.ShouldHaveSingleItem();
        membership.Of.ShouldBe("Space");
        membership.Roles.ShouldBe(["admin", "editor", "guest"]);
        membership.ReadOnlyRoles.ShouldBe(["guest"]);
        _wiki.Entity("SpaceMember").UniqueKeys.ShouldHaveSingleItem().Members.ShouldBe(["space", "user"]);
    }

    [Fact]
    public void Whoever_makes_the_thing_has_the_first_role()
    {
        _wiki.Operation("POST", "/api/spaces").Effects.ShouldHaveSingleItem().Id.ShouldBe("space-admin");
        _budget.Operation("POST", "/api/households").Effects.ShouldHaveSingleItem().Id.ShouldBe("household-owner");
    }

    [Fact]
    public void Members_are_kept_below_the_thing()
    {
        _wiki.Paths.ShouldContain("GET /api/spaces/{id}/members");
        _wiki.Paths.ShouldContain("DELETE /api/spaces/{id}/members/{memberId}");
        _wiki
            .Grants("POST", "/api/spaces/{id}/members")
            .ShouldBe(["user if exists(m in SpaceMember where m.space == parent and m.user == me and m.role == 'admin')"]);
    }

    [Fact]
    public void A_role_that_nobody_is_said_to_get_can_not_be_given()
    {
        _wiki.Operation("POST", "/api/spaces/{id}/members").Guards.ShouldBeEmpty();
        _budget.Operation("POST", "/api/households/{id}/members").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe("this.role != 'owner'");
    }

    [Fact]
    public void What_people_make_by_their_role_is_below_the_thing_only()
    {
        _budget.Relation("Expense", "household").Immutable.ShouldBeTrue();
        _budget.Paths.ShouldContain("POST /api/households/{id}/expenses");
        _budget.Paths.ShouldNotContain("POST /api/expenses");
        _wiki.Paths.ShouldContain("GET /api/spaces/{id}/documents");
    }

    [Fact]
    public void Outsiders_see_nothing()
    {
        foreach (var operation in _wiki.Model.Api.Operations.Where(operation => operation.Entity is "Document" or "Comment" or "SpaceMember"))
        {
            operation.Access.Sight.ShouldNotBeNull(operation.Id);
        }

        _wiki.Operation("GET", "/api/spaces").Access.Sight!.ToString().ShouldBe("exists(m in SpaceMember where m.space == this and m.user == me)");
        _wiki.Requirement("Outsiders get 404").Elements.ShouldContain("operation:getDocument#hidden");
    }

    [Fact]
    public void Those_who_only_read_change_nothing_and_everybody_reads()
    {
        _wiki.Grants("GET", "/api/spaces/{id}/documents").ShouldBe(["user"]);
        _wiki
            .Grants("POST", "/api/spaces/{id}/documents")
            .ShouldBe(["user if exists(m in SpaceMember where m.space == parent and m.user == me and m.role in ['admin', 'editor'])"]);
        _budget.Model.Domain.Memberships[0].ReadOnlyRoles.ShouldBe(["child"]);
        _budget.Requirement("Children read").Elements.ShouldContain(ElementId.Access("createExpense", "child"));
    }

    [Fact]
    public void A_relation_can_be_for_members_only()
    {
        var guard = _wiki.Operation("POST", "/api/spaces/{id}/documents").Guards.ShouldHaveSingleItem();
        guard.Status.ShouldBe(422);
        guard.Condition.ToString().ShouldBe("exists(m in SpaceMember where m.space == this.space and m.user == this.reviewer)");
    }

    [Fact]
    public void Authors_change_what_they_wrote_for_some_time()
    {
        _wiki.Grants("PATCH", "/api/comments/{id}").ShouldBe(["user if this.author == me"]);
        _wiki.Operation("PATCH", "/api/comments/{id}").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe("now <= this.createdAt + 10m");
        _wiki
            .Grants("DELETE", "/api/comments/{id}")
            .ShouldContain("user if exists(m in SpaceMember where m.space == this.document.space and m.user == me and m.role == 'admin')");
        _budget.Operation("PATCH", "/api/expenses/{id}").Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe("now <= this.createdAt + 2d");
    }

    [Theory]
    [InlineData(
        "A user can create a list with a name and a note. Whoever creates a list is its owner and can share it with other people by e-mail, as editor or reader.",
        "List",
        "owner,editor,reader"
    )]
    [InlineData(
        "A user can create an album with a name and a note. The owner of an album can invite people by e-mail as contributors or viewers.",
        "Album",
        "owner,contributor,viewer"
    )]
    [InlineData(
        "A user can create a board with a name and a note. The owner can share a board with other users, who become editors or readers.",
        "Board",
        "owner,editor,reader"
    )]
    [InlineData(
        "A user can create a club with a name and a note. The founder of a club is its captain. Captains invite people by e-mail and give each of them the role player or coach.",
        "Club",
        "captain,player,coach"
    )]
    public void Sharing_is_said_in_many_ways(string text, string of, string roles)
    {
        var membership = new Analyzed(text).Model.Domain.Memberships.ShouldHaveSingleItem();

        membership.Of.ShouldBe(of);
        membership.Roles.ShouldBe(roles.Split(','));
    }

    [Theory]
    [InlineData("Librarians can add and remove members. A member has a name and a card number.")]
    [InlineData("An admin can invite users by e-mail. A user can create a note with a title and a text.")]
    public void Members_of_the_whole_application_are_none_of_a_thing(string text) => new Analyzed(text).Model.Domain.Memberships.ShouldBeEmpty();
}
