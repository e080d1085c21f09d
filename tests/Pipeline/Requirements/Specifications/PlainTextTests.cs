using AgenticAi.Pipeline.Model.Domain;
using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class PlainTextTests
{
    private readonly Analyzed school = new(
        """
        School register

        We keep track of students with a first name, a last name, a date of birth in the past and a class.
        A class has a name, which is unique, and a room.
        Every student belongs to a class. A teacher has a full name and subjects.
        A grade has a student, a subject, a value between 1 and 6 and a comment.
        Teachers manage grades and classes. Students can see only their own grades.
        """,
        "school.txt"
    );

    [Fact]
    public void Finds_things_that_one_keeps_track_of()
    {
        school.Attribute("Student", "dateOfBirth").Tense.ShouldBe(Tense.Past);
        school.Relation("Student", "class").Target.ShouldBe("Class");
    }

    [Fact]
    public void Reads_relative_clauses_as_facets() => school.Attribute("Class", "name").Unique.ShouldBeTrue();

    [Fact]
    public void Keeps_ranges_with_and_together()
    {
        school.Attribute("Grade", "value").Min.ShouldBe(1);
        school.Attribute("Grade", "value").Max.ShouldBe(6);
    }

    [Fact]
    public void Follows_a_profile_to_the_account_that_owns_a_row()
    {
        school.Grants("GET", "/api/grades").ShouldContain("student if this.student.account == me");
        school.Grants("POST", "/api/grades").ShouldBe(["teacher"]);
    }

    [Fact]
    public void Names_collections_by_plurals() => school.Paths.ShouldContain("GET /api/classes/{id}");
}
