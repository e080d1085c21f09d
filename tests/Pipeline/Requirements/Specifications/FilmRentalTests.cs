namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class FilmRentalTests
{
    private readonly Analyzed films = new(
        """
        # A film rental

        A film has a name and a year of release. Each disc of a film has a label, which is unique, and a state: fine, worn or scratched. Scratched discs are
        not lent. Members have a full name and an e-mail address that no other member has.

        A member borrows a disc for 3 days. A disc that is out can not be borrowed by somebody else.
        Any member can reserve a film of which no disc is available. Reservations are served in the order in which they came.
        When a disc comes back and its film is reserved, the disc is kept for the first in the queue for 2 days.

        Clerks manage films, discs and members, lend and take back. Members can sign in to see their loans and to reserve.
        Everybody can search the films by name and see how many discs are free.
        """
    );

    private const string IsFree =
        "d.state != 'scratched' and not exists(kept in Reservation where kept.disc == d and kept.keptUntil > now) and not exists(l in Loan where l.disc == d and l.returnedAt == null)";

    [Fact]
    public void Counts_as_free_what_is_neither_out_nor_withheld_nor_kept_aside() =>
        films.Attribute("Film", "freeDiscs").Computed!.ToString().ShouldBe($"count(d in Disc where d.film == this and {IsFree})");

    [Fact]
    public void Refuses_to_reserve_what_is_free() =>
        films
            .Operation("POST", "/api/reservations")
            .Guards.Select(guard => $"{guard.Condition} else {guard.Status}")
            .ShouldContain($"not exists(d in Disc where d.film == this.film and {IsFree}) else 409");

    [Fact]
    public void Leaves_nothing_open() => films.NotUnderstood.ShouldBeEmpty();
}
