using AgenticAi.Pipeline.Model.Api;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class SlotTests
{
    [Theory]
    [InlineData(
        "THE SYSTEM SHALL list the free times of a tutor for a day and a duration: `GET /api/tutors/{id}/times?day=2030-03-04&minutes=60`, in steps of 30 minutes.",
        "/api/tutors/{id}/times",
        30
    )]
    [InlineData("Anyone can see the available slots of a tutor for a given date and duration, every 20 minutes.", "/api/tutors/{id}/slots", 20)]
    [InlineData("The system offers the free slots of a tutor for a day and a length.", "/api/tutors/{id}/slots", 15)]
    public void Lists_what_is_left_of_the_opening_hours(string sentence, string path, int step)
    {
        var school = School(sentence);
        var operation = school.Operation("GET", path);
        operation.Kind.ShouldBe(OperationKind.Slots);
        operation.Slots!.StepMinutes.ShouldBe(step);
        operation.Slots.Taken.ToString().ShouldBe("select(l in Lesson where l.tutor == this and l.status in ['planned', 'held'])");
        operation
            .Slots.Open!.ToString()
            .ShouldBe($"select(a in Availability where a.tutor == this and a.weekday == weekday(query.{operation.Slots.DateParameter}))");
        operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Query).ShouldAllBe(parameter => parameter.Required);
        school.NotUnderstood.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_the_past_only_where_it_can_not_be_booked()
    {
        const string sentence = "The system offers the free slots of a tutor for a day and a length.";
        School(sentence).Operation("GET", "/api/tutors/{id}/slots").Slots!.FutureOnly.ShouldBeFalse();
        School($"WHEN a lesson is requested, THE SYSTEM SHALL refuse it with 422 IF it starts in the past.\n\n{sentence}")
            .Operation("GET", "/api/tutors/{id}/slots")
            .Slots!.FutureOnly.ShouldBeTrue();
    }

    private static Analyzed School(string sentence) =>
        new(
            $"""
            # Tutoring

            - A tutor has: name, subject.
            - A tutor has availabilities: weekday, start time, end time.
            - A lesson has: tutor, start (date and time), duration in minutes (30, 60 or 90), status (planned, held, cancelled).

            {sentence}
            """
        );
}
