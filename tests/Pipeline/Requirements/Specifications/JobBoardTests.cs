using Shouldly;
using Xunit;

namespace AgenticAi.Pipeline.Tests.Requirements.Specifications;

public sealed class JobBoardTests
{
    private readonly Analyzed board = new(
        """
        # Job board

        A company has a name (unique), a website and a description.
        A job belongs to a company and has a title, a salary in euros, a location, a flag whether it is remote, tags, and an expiry date that must be in the future.
        Candidates register with e-mail, password and full name. A candidate can apply for a job. An application has a cover letter (at least 50 characters) and a status: sent, accepted or declined.
        Recruiters manage companies and jobs. Anyone can list jobs filtered by location and remote, newest first. Candidates can see only their own applications.
        """
    );

    [Fact]
    public void Takes_an_application_as_a_thing_and_not_as_the_system() => board.Attribute("Application", "coverLetter").MinLength.ShouldBe(50);

    [Fact]
    public void Reads_flags_by_what_they_say() => board.Attribute("Job", "remote").Default!.ToString().ShouldBe("false");

    [Fact]
    public void Reads_filters_before_an_order() =>
        board.Operation("GET", "/api/jobs").List!.Filters.Select(filter => filter.Name).ShouldBe(["location", "remote"]);

    [Fact]
    public void Connects_what_belongs_together()
    {
        board.Relation("Job", "company").Required.ShouldBeTrue();
        board.Relation("Application", "job").Target.ShouldBe("Job");
    }
}
