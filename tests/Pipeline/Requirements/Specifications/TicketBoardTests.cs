namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

/// <summary>Composed keys, scenarios that state rules, special words in filters, orders by rank, confirmed deletions.</summary>
public sealed class TicketBoardTests
{
    private const string Board = """
        # Work planning

        **S1 Boards.** As a planner I want to create a board with a code (2 to 4 capital letters, unique) and a name. The creator becomes its owner.
        An owner can add and remove members by e-mail, as worker or viewer.

        **S2 Tasks.** As a worker I want to add a job with a title, an urgency (low, normal, high; normal unless stated) and an assignee who must be a member of the board.
        Each job gets a key made of the board code and a running number, such as `AB-7`.
        - Given board AB with 6 jobs, when I add one more, then its key is `AB-7`.
        - Given two members adding a job at the same moment, then both jobs get different keys and no number is skipped.

        **S3 Flow.** A job is open, in_work or finished. Allowed moves: open to in_work; in_work to finished or open.
        - Given a job without assignee, when it is moved to in_work, then I get 422.

        **S4 Finding.** I can list jobs of a board filtered by status, urgency, assignee (`me` and `none` work too) and text, sorted by urgency or created time, with cursor-based paging.
        Urgency sorts by importance, not by letter.

        - Deleting a board needs its code typed in the request and deletes all that belongs to it.
        """;

    private readonly Analyzed _board = new(Board);

    [Fact]
    public void A_composed_key_names_its_row_and_what_it_is_made_of_stays()
    {
        _board.Entity("Job").PublicKey.ShouldBe("key");
        _board.Attribute("Job", "key").Generator!.Format.ShouldBe("{board.code}-{n}");
        _board.Attribute("Board", "code").Immutable.ShouldBeTrue();
        _board.Requirement("at the same moment").Elements.ShouldBe(["attribute:Job.key#generated"]);
    }

    [Fact]
    public void A_scenario_that_is_refused_states_a_rule()
    {
        var guard = _board.Operation("POST", "/api/jobs/{key}/move").Guards.ShouldHaveSingleItem();

        guard.Status.ShouldBe(422);
        guard.Condition.ToString().ShouldBe("this.assignee != null or input.status != 'in_work'");
    }

    [Fact]
    public void Filters_know_words_of_their_own()
    {
        var filter = _board.Model.Api.Operations.SelectMany(operation => operation.List?.Filters ?? []).First(filter => filter.Name == "assignee");

        filter.Keywords["me"].ToString().ShouldBe("this.assignee == me");
        filter.Keywords["none"].ToString().ShouldBe("this.assignee == null");
    }

    [Fact]
    public void Ranks_are_orders_that_a_check_can_prove() =>
        _board.Requirement("sorts by importance").Elements.ShouldContain(id => id.EndsWith("#sort:urgency", StringComparison.Ordinal));

    [Fact]
    public void Deleting_is_confirmed_in_the_request()
    {
        var delete = _board.Model.Api.Operations.First(operation => operation.Id == "deleteBoard");

        delete.Body.ShouldBe("DeleteBoardRequest");
        delete.Guards.ShouldHaveSingleItem().Condition.ToString().ShouldBe("input.code == this.code");
    }

    [Fact]
    public void All_of_it_is_understood() => _board.NotUnderstood.ShouldBeEmpty();
}
