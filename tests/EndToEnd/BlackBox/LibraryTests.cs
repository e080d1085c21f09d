using System.Text.Json.Nodes;
using static AgenticAi.EndToEnd.Tests.BlackBox.LibraryRows;

namespace AgenticAi.EndToEnd.Tests.BlackBox;

/// <summary>library-lending.md, read by a person.</summary>
public sealed class LibraryTests(LibraryTests.Application application) : IClassFixture<LibraryTests.Application>
{
    private Api Visitor => application.Visitor;

    [Fact]
    public async Task A_copy_is_lent_for_21_days_to_one_member_at_a_time()
    {
        var desk = await Desk();
        var copy = await Copy(desk, await Title(desk));
        var loan = (await Lend(desk, copy, await Member(desk))).Expect(201);

        var due = DateTimeOffset.Parse(loan["dueDate"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
        (due.Date - DateTime.UtcNow.Date).Days.ShouldBeInRange(20, 21);
        (await Lend(desk, copy, await Member(desk))).Expect(409);
        (await Return(desk, loan.Json!)).Status.ShouldBeOneOf(200, 204);
        (await Lend(desk, copy, await Member(desk))).Expect(201);
    }

    [Fact]
    public async Task Damaged_copies_stay_in_the_house()
    {
        var desk = await Desk();
        var copy = await Copy(desk, await Title(desk), "damaged");

        (await Lend(desk, copy, await Member(desk))).Expect(409);
    }

    [Theory]
    [InlineData("1980-05-05", 5)]
    [InlineData("2020-05-05", 3)]
    public async Task Members_hold_five_copies_and_children_three(string born, int most)
    {
        var desk = await Desk();
        var title = await Title(desk);
        var member = await Member(desk, born);
        for (var i = 0; i < most; i++)
        {
            (await Lend(desk, await Copy(desk, title), member)).Expect(201);
        }

        (await Lend(desk, await Copy(desk, title), member)).Expect(409);
    }

    [Fact]
    public async Task A_suspension_needs_a_reason_and_stops_lending_until_it_is_lifted()
    {
        var desk = await Desk();
        var member = await Member(desk);
        var copy = await Copy(desk, await Title(desk));
        var suspend = (await ApiPaths.Find(Visitor, "post", "/members/", "suspend")).Of(member);

        (await desk.Post(suspend, new { })).Expect(400);
        (await desk.Post(suspend, new { reason = "Lost three books" })).Expect(200)["status"].ToString().ShouldBe("suspended");
        (await Lend(desk, copy, member)).Expect(409);
        (await desk.Post((await ApiPaths.Find(Visitor, "post", "/members/", "reactivate")).Of(member))).Expect(200);
        (await Lend(desk, copy, member)).Expect(201);
    }

    [Fact]
    public async Task A_loan_is_renewed_twice_by_14_days()
    {
        var desk = await Desk();
        var loan = (await Lend(desk, await Copy(desk, await Title(desk)), await Member(desk))).Expect(201);
        var renew = (await ApiPaths.Find(Visitor, "post", "/loans/", "renew")).Of(loan.Json!);

        var first = (await desk.Post(renew)).Expect(200);
        Days(loan["dueDate"], first["dueDate"]).ShouldBe(14);
        Days(first["dueDate"], (await desk.Post(renew)).Expect(200)["dueDate"]).ShouldBe(14);
        (await desk.Post(renew)).Expect(409);
    }

    [Fact]
    public async Task What_somebody_else_reserved_is_not_renewed()
    {
        var desk = await Desk();
        var title = await Title(desk);
        var loan = (await Lend(desk, await Copy(desk, title), await Member(desk))).Expect(201);
        (await Reserve(desk, title, await Member(desk))).Expect(201);

        (await desk.Post((await ApiPaths.Find(Visitor, "post", "/loans/", "renew")).Of(loan.Json!))).Expect(409);
    }

    [Fact]
    public async Task A_title_with_a_free_copy_is_not_reserved()
    {
        var desk = await Desk();
        var title = await Title(desk);
        await Copy(desk, title);

        (await Reserve(desk, title, await Member(desk))).Expect(409);
    }

    [Fact]
    public async Task A_copy_that_comes_back_is_kept_for_the_first_in_the_queue()
    {
        var desk = await Desk();
        var title = await Title(desk);
        var copy = await Copy(desk, title);
        var loan = (await Lend(desk, copy, await Member(desk))).Expect(201);
        var first = await Member(desk);
        var second = await Member(desk);
        (await Reserve(desk, title, first)).Expect(201);
        (await Reserve(desk, title, second)).Expect(201);
        await Return(desk, loan.Json!);

        (await Lend(desk, copy, await Member(desk))).Expect(409);
        (await Lend(desk, copy, second)).Expect(409);
        (await Reserve(desk, title, await Member(desk))).Expect(201);
        var lent = (await Lend(desk, copy, first)).Expect(201);
        await Return(desk, lent.Json!);
        (await Lend(desk, copy, first)).Expect(409);
        (await Lend(desk, copy, second)).Expect(201);
    }

    [Fact]
    public async Task Members_see_and_cancel_what_is_theirs()
    {
        var desk = await Desk();
        var title = await Title(desk);
        var copy = await Copy(desk, title);
        var (reader, member) = await SignedInMember(desk);
        var (stranger, _) = await SignedInMember(desk);
        var loan = (await Lend(desk, copy, await Member(desk))).Expect(201);
        var reservation = (await Reserve(reader, title, member)).Expect(201);

        (await reader.Get($"/api/loans/{loan.Id}")).Status.ShouldBeOneOf(403, 404);
        (await Lend(reader, copy, member)).Expect(403);
        (await stranger.Delete($"/api/reservations/{reservation.Id}")).Status.ShouldBeOneOf(403, 404);
        (await reader.Delete($"/api/reservations/{reservation.Id}")).Expect(204);
        await Return(desk, loan.Json!);
        var own = (await Lend(desk, copy, member)).Expect(201);
        (await reader.Get("/api/loans")).Expect(200)["items"].AsArray().Select(row => row!["id"]!.ToString()).ShouldBe([own.Id]);
    }

    [Fact]
    public async Task Everybody_searches_the_catalogue_and_sees_what_is_free()
    {
        var desk = await Desk();
        var title = await Title(desk);
        var (lent, _) = (await Copy(desk, title), await Copy(desk, title));
        await Copy(desk, title, "damaged");
        (await Lend(desk, lent, await Member(desk))).Expect(201);

        foreach (var words in new[] { title["name"]!, title["writers"]![1]!, title["isbn"]! })
        {
            var found = (await Visitor.Get($"/api/titles?q={Uri.EscapeDataString(words.ToString())}")).Expect(200)["items"].AsArray();
            found.ShouldHaveSingleItem()!["freeCopies"]!.GetValue<int>().ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_is_unique_or_out_of_time_is_refused()
    {
        var desk = await Desk();
        var title = await Title(desk);
        var copy = await Copy(desk, title);
        var member = await Member(desk);

        (
            await desk.Post(
                "/api/copies",
                new
                {
                    barcode = copy["barcode"]!.ToString(),
                    condition = "good",
                    titleId = title["id"]!.ToString(),
                }
            )
        ).Expect(409);
        (
            await desk.Post(
                "/api/members",
                new
                {
                    fullName = "Somebody",
                    email = member["email"]!.ToString(),
                    dateOfBirth = "1990-01-01",
                }
            )
        ).Expect(409);
        (
            await desk.Post(
                "/api/titles",
                new
                {
                    name = "Tomorrow",
                    writers = new[] { "Nobody" },
                    isbn = "9780000000000",
                    yearOfPublication = DateTime.UtcNow.Year + 1,
                }
            )
        ).Expect(400);
    }

    [Fact]
    public async Task A_title_has_a_writer()
    {
        var desk = await Desk();
        var title = new
        {
            name = Next("Name "),
            isbn = Next("978"),
            yearOfPublication = 1999,
        };

        (await desk.Post("/api/titles", title)).Expect(400);
        (
            await desk.Post(
                "/api/titles",
                new
                {
                    title.name,
                    title.isbn,
                    title.yearOfPublication,
                    writers = Array.Empty<string>(),
                }
            )
        ).Expect(400);
    }

    [Fact]
    public async Task The_desk_lists_what_was_lent_most_in_a_month()
    {
        var desk = await Desk();
        var title = await Title(desk);
        for (var i = 0; i < 12; i++)
        {
            (await Lend(desk, await Copy(desk, title), await Member(desk))).Expect(201);
        }

        var list = await ApiPaths.Find(Visitor, "get", "/titles/", "most", "top");
        var (reader, _) = await SignedInMember(desk);
        var found = (await desk.Get($"{list}?month={DateTime.UtcNow:yyyy-MM}")).Expect(200)["items"].AsArray();
        found.Count.ShouldBeLessThanOrEqualTo(10);
        found[0]!["id"]!.ToString().ShouldBe(title["id"]!.ToString());
        (await desk.Get($"{list}?month=2020-02")).Expect(200)["items"].AsArray().ShouldBeEmpty();
        (await reader.Get(list)).Expect(403);
        (await desk.Get(await ApiPaths.Find(Visitor, "get", "/loans", "overdue"))).Expect(200)["items"].AsArray().ShouldBeEmpty();
    }

    private static int Days(JsonNode from, JsonNode to) =>
        DateOnly.Parse(to.ToString()[..10], System.Globalization.CultureInfo.InvariantCulture).DayNumber
        - DateOnly.Parse(from.ToString()[..10], System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    private Task<Api> Desk() => Visitor.SignIn("root@example.com", Api.Password);

    private async Task<(Api Api, JsonNode Member)> SignedInMember(Api desk)
    {
        var email = $"{Next("reader")}@example.com";
        var member = await Member(desk, email: email);
        (await Visitor.Post("/api/auth/register", new { email, password = Api.Password })).Expect(201);
        return (await Visitor.SignIn(email, Api.Password), member);
    }

    private async Task<Answer> Return(Api desk, JsonNode loan) =>
        await desk.Post((await ApiPaths.Find(Visitor, "post", "/loans/", "return", "take-back", "check-in")).Of(loan));

    public sealed class Application() : BuiltApplication("library-lending.md", $"librarian:root@example.com:{Api.Password}");
}
