using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Tests.Requirements;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgenticAi.Pipeline.Tests.Generation.Targets.CSharp.Tests;

public sealed class TestSuiteTests
{
    private readonly ApplicationModel _model = new Analyzed(
        """
        # Room desk

        ## Roles
        - **Employee**: a registered user.
        - **Manager**: may manage rooms and all bookings.

        ## Entities

        ### Room
        | field | type | rules |
        |---|---|---|
        | name | string | required, unique, 1-80 characters |
        | seats | integer | required, 0 or more |

        ### Booking
        | field | type | rules |
        |---|---|---|
        | room | Room | required |
        | start | timestamp | required |
        | end | timestamp | required, after start |
        | status | enum | booked, cancelled; starts as booked |

        A booking belongs to the employee who made it.

        ## Endpoints
        - `GET /api/rooms`, `GET /api/rooms/{id}`, `POST /api/rooms`, `PUT /api/rooms/{id}`
        - `GET /api/bookings` (own bookings; a manager sees all), `GET /api/bookings/{id}`, `POST /api/bookings`
        - `POST /api/bookings/{id}/cancel`

        ## Business rules
        1. A booking is refused with 409 if the room already has a booked booking that overlaps.
        2. A booked booking can be cancelled. Any other change of status is refused with 409.
        3. An employee may cancel only the own bookings.

        ## Acceptance criteria
        - Given a visitor, when creating a room, then the answer is 401. Given an employee, then it is 403.
        - Given a cancelled booking, when the employee cancels it, then the answer is 409 and the booking is still cancelled.
        """
    ).Model;

    private IReadOnlyList<TestClass> Classes => TestSuite.Of(_model).Classes;

    private IEnumerable<TestMethod> Methods => Classes.SelectMany(suite => suite.Methods);

    [Fact]
    public void Plays_each_acceptance_criterion_and_a_refusal_of_each_guard()
    {
        Classes.Single(suite => suite.Name == "AcceptanceTests").Methods.Count.ShouldBe(_model.Behavior.Scenarios.Count);
        Classes.Single(suite => suite.Name == "BookingRuleTests").Methods.ShouldHaveSingleItem().Lines[^1].ShouldContain("expected: 409");
    }

    [Fact]
    public void Ends_with_what_the_criterion_demands() =>
        Method("still cancelled").Lines[^1].ShouldBe("""Assert.Equal("cancelled", seen["status"]);""");

    [Fact]
    public void Takes_ids_from_the_answers_that_show_them_and_writes_no_answer_down_that_nobody_needs()
    {
        var text = string.Join('\n', Methods.SelectMany(method => method.Lines));

        text.ShouldNotContain("00000000-");
        text.ShouldContain("{{room.Id}}");
        foreach (var method in Methods)
        {
            var lines = string.Join('\n', method.Lines);
            foreach (var name in method.Lines.Where(line => line.StartsWith("var ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]))
            {
                Regex.Count(lines, $@"\b{name}\b").ShouldBeGreaterThan(1, $"{name} in {method.Name}");
            }
        }
    }

    [Fact]
    public void Writes_statements_that_parse()
    {
        foreach (var method in Methods)
        {
            var code = $"class A {{ async Task {method.Name}() {{\n{string.Join('\n', method.Lines)}\n}} }}";
            CSharpSyntaxTree.ParseText(code).GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).ShouldBeEmpty(code);
        }
    }

    [Fact]
    public void Is_the_same_every_time()
    {
        var again = TestSuite.Of(ModelJson.Read(ModelJson.Write(_model))).Classes;

        again.SelectMany(suite => suite.Methods).SelectMany(method => method.Lines).ShouldBe(Methods.SelectMany(method => method.Lines));
    }

    private TestMethod Method(string words) => Methods.First(method => method.Summary.Contains(words, StringComparison.Ordinal));
}
