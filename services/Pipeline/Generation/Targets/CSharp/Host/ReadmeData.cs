using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>What the readme tells about the application.</summary>
internal static class ReadmeData
{
    private const int MostAssumptions = 60;

    public static IReadOnlyList<object> Endpoints(ApplicationModel model) =>
        [
            .. model.Api.Operations.Select(operation => new
            {
                operation.Method,
                operation.Path,
                Who = Who(operation),
                What = Cell(operation.Summary.Length > 0 ? operation.Summary : Sentence(operation.Id)),
            }),
        ];

    /// <summary>Guards, with the requirement that caused each.</summary>
    public static IReadOnlyList<object> Rules(ApplicationModel model) =>
        [
            .. model
                .Api.Operations.SelectMany(operation => operation.Guards)
                .DistinctBy(guard => guard.Id)
                .Select(guard => (Id: $"guard:{guard.Id}", guard.Message))
                .Concat(
                    model
                        .Domain.Entities.SelectMany(entity => entity.Invariants)
                        .Select(invariant => (Id: $"guard:{invariant.Id}", invariant.Message))
                )
                .Select(rule => new
                {
                    Requirement = model.Requirements.Find(requirement => requirement.Elements.Contains(rule.Id))?.Id ?? "",
                    Text = Cell(rule.Message),
                }),
        ];

    public static IReadOnlyList<string> Assumptions(ApplicationModel model) =>
        [.. model.Assumptions.Select(assumption => assumption.Text.ReplaceLineEndings(" ")).Distinct(StringComparer.Ordinal).Take(MostAssumptions)];

    /// <summary>Addresses without parameters that visitors may not use.</summary>
    public static IReadOnlyList<object> GuardedPaths(CodeNames names) =>
        [
            .. names
                .Model.Api.Operations.Where(operation =>
                    !operation.Path.Contains('{', StringComparison.Ordinal)
                    && operation.Access.Grants.TrueForAll(grant => grant.Role != Grant.Visitor)
                )
                .Select(operation => new { Method = HostData.Literal(operation.Method), Path = HostData.Literal(operation.Path) })
                .Distinct(),
        ];

    private static string Who(Operation operation)
    {
        if (operation.Access.Grants.Exists(grant => grant is { Role: Grant.Visitor, Condition: null }))
        {
            return "anybody";
        }

        var grants = operation.Access.Grants.Select(grant =>
            grant.Role switch
            {
                Grant.Visitor => "anybody",
                Grant.User => "anybody signed in",
                var role => role,
            } + (grant.Condition is null ? "" : " (own)")
        );
        var who = string.Join(", ", grants.Distinct(StringComparer.Ordinal));
        return who.Length == 0 ? "anybody" : who;
    }

    private static string Sentence(string id)
    {
        var words = Naming.Phrase(id);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
