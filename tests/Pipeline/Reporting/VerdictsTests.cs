using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Tests.Reporting;

public sealed class VerdictsTests
{
    private const string Stock = "guard:stock";
    private const string Title = "attribute:Book.title";

    [Fact]
    public void A_requirement_is_proven_when_all_checks_of_its_elements_passed() =>
        Of([Stock, Title], Check(CheckOutcome.Passed, Stock), Check(CheckOutcome.Passed, Stock), Check(CheckOutcome.Passed, Title))
            .Status.ShouldBe(RequirementStatus.Proven);

    [Theory]
    [InlineData(CheckOutcome.Failed)]
    [InlineData(CheckOutcome.Blocked)]
    public void One_check_that_did_not_pass_leaves_its_element_open(CheckOutcome outcome)
    {
        var verdict = Of([Stock, Title], Check(CheckOutcome.Passed, Stock), Check(outcome, Stock), Check(CheckOutcome.Passed, Title));

        verdict.Status.ShouldBe(RequirementStatus.Unproven);
        verdict.Missing.ShouldBe([Stock]);
    }

    [Fact]
    public void An_element_without_a_check_is_open() => Of([Stock, Title], Check(CheckOutcome.Passed, Stock)).Missing.ShouldBe([Title]);

    [Fact]
    public void A_requirement_without_elements_is_not_proven() =>
        Of([], Check(CheckOutcome.Passed, Stock)).Status.ShouldBe(RequirementStatus.Unproven);

    private static RequirementVerdict Of(string[] elements, params CheckResult[] checks)
    {
        var requirement = new Requirement
        {
            Id = "R",
            Kind = RequirementKind.Behavior,
            Source = new SourceSpan("", 1, 1, 0, 0, ""),
        };
        requirement.Elements.AddRange(elements);
        return Verdicts.Of([requirement], checks)[0];
    }

    private static CheckResult Check(CheckOutcome outcome, string element) =>
        new($"{element}/{outcome}", "", [element], outcome, "", [], TimeSpan.Zero);
}
