using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation;

namespace AgenticAi.Pipeline.Reporting;

/// <summary>Joins requirements and check results.</summary>
public static class Verdicts
{
    /// <returns>One verdict for each requirement that is not a note, in the order of the specification.</returns>
    public static IReadOnlyList<RequirementVerdict> Of(IEnumerable<Requirement> requirements, IReadOnlyList<CheckResult> checks)
    {
        var byElement = (from check in checks from element in check.Covers select (element, check)).ToLookup(
            pair => pair.element,
            pair => pair.check,
            StringComparer.Ordinal
        );
        return
        [
            .. requirements
                .Where(requirement => requirement.Kind != RequirementKind.Note || requirement.NotUnderstood.Count > 0)
                .Select(requirement => Of(requirement, byElement)),
        ];
    }

    private static RequirementVerdict Of(Requirement requirement, ILookup<string, CheckResult> byElement)
    {
        var missing = requirement.Elements.Where(element => !IsProven(byElement[element])).ToList();
        var status =
            requirement.NotUnderstood.Count > 0 ? RequirementStatus.NotUnderstood
            : requirement.Elements.Count > 0 && missing.Count == 0 ? RequirementStatus.Proven
            : RequirementStatus.Unproven;
        return new RequirementVerdict(
            requirement.Id,
            requirement.Kind,
            status,
            requirement.Source,
            requirement.Elements,
            missing,
            [.. requirement.Elements.SelectMany(element => byElement[element]).Select(check => check.Id).Distinct(StringComparer.Ordinal)],
            requirement.NotUnderstood
        );
    }

    /// <summary>Each check of an element looks at another side of it, so all of them must have passed: a blocked one leaves its side unseen, and a failed one says no.</summary>
    private static bool IsProven(IEnumerable<CheckResult> checks)
    {
        var outcomes = checks.Select(check => check.Outcome).ToList();
        return outcomes.Count > 0 && outcomes.TrueForAll(outcome => outcome == CheckOutcome.Passed);
    }
}
