using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Reporting;
using AgenticAi.Pipeline.Tests.Samples;
using AgenticAi.Pipeline.Validation.Mutations;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

public sealed class MutationTests
{
    public static TheoryData<string> Samples => ["bookstore"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_requirement_is_unproven_when_its_rule_is_taken_out_of_the_application(string sample)
    {
        var model = Sample.Read(sample);
        var mutations = Mutators.Of(model).Where(mutation => mutation.Edit is null).ToList();
        mutations.Count.ShouldBeGreaterThan(40);
        var survivors = new List<string>();
        foreach (var mutation in mutations)
        {
            var requirement = new Requirement
            {
                Id = "R",
                Kind = RequirementKind.Behavior,
                Source = new SourceSpan("", 1, 1, 0, 0, ""),
                Elements = { mutation.Element },
            };
            var results = await InterpretedApplication.CheckAsync(
                model,
                mutation.Of(model),
                check => check.Covers.Contains(mutation.Element, StringComparer.Ordinal)
            );
            if (Verdicts.Of([requirement], results)[0].Status == RequirementStatus.Proven)
            {
                survivors.Add(mutation.ToString());
            }
        }

        survivors.ShouldBeEmpty();
    }
}
