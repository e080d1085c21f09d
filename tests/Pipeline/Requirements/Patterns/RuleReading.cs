using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Effects;
using AgenticAi.Pipeline.Specs;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Tests.Requirements.Patterns;

/// <summary>Lets the behaviour patterns read sentences about a sketched model and shows what they made of them, one line each.</summary>
internal static class RuleReading
{
    public static IReadOnlyList<string> Read(string sketch, string sentences)
    {
        var model = ModelSketch.Read(sketch);
        var statements = Statements(sentences);
        var context = new InferenceContext(model, statements);
        new InferenceEngine(BehaviorPatterns.InOrder).Run(context);
        Unclaimed.Record(statements);
        return
        [
            .. Lines(model),
            .. context.Glossary.Terms.Select(term => $"term {term.Word} of {term.Entity}: {term.Condition}"),
            .. NotUnderstood(statements),
        ];
    }

    private static List<Statement> Statements(string sentences)
    {
        var statements = new List<Statement>();
        foreach (var line in sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = new SpecText(
                line,
                [.. Enumerable.Range(0, line.Length)],
                (offset, length) => new SourceSpan("rules.md", 1, offset + 1, offset, length, line.Substring(offset, length))
            );
            foreach (var sentence in EnglishAnalyzer.Analyze(line).Sentences)
            {
                statements.Add(
                    new Statement(sentence.Text, [new StatementPart(text, sentence.Span.Offset, sentence.Span.Length, 0)])
                    {
                        Kind = StatementKind.Sentence,
                        Block = line.Length,
                        Previous = statements.LastOrDefault(),
                        Requirement = new Requirement
                        {
                            Id = $"R-{statements.Count + 1}",
                            Kind = RequirementKind.Behavior,
                            Source = text.Locate(sentence.Span.Offset, sentence.Span.Length),
                        },
                    }
                );
            }
        }

        return statements;
    }

    private static IEnumerable<string> Lines(ApplicationModel model)
    {
        foreach (
            var guard in model
                .Api.Operations.SelectMany(operation => operation.Guards.Select(guard => (operation, guard)))
                .GroupBy(pair => pair.guard, pair => pair.operation.Id)
        )
        {
            var details = string.Concat(guard.Key.Details.Select(detail => $" {detail.Key} = {detail.Value}"));
            yield return $"guard {string.Join(", ", guard)}: {guard.Key.Condition} -> {guard.Key.Status}{(guard.Key.Code is { } code ? " " + code : "")}{details}";
        }

        foreach (var operation in model.Api.Operations)
        {
            foreach (var effect in operation.Effects)
            {
                yield return $"effect {operation.Id}: {EffectLine.Of(effect)}";
            }

            foreach (var effect in operation.OnExisting)
            {
                yield return $"merge {operation.Id} on {string.Join(", ", operation.MergeOn)}: {EffectLine.Of(effect)}";
            }
        }

        foreach (var line in model.Domain.Entities.SelectMany(Lines).Concat(model.Behavior.Scenarios.SelectMany(Lines)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(Entity entity) =>
        entity
            .Invariants.Select(invariant => $"invariant {entity.Name}.{invariant.Member}: {invariant.Condition} -> {invariant.Status}")
            .Concat(entity.UniqueKeys.Select(key => $"unique {entity.Name}: {string.Join(", ", key.Members)}"))
            .Concat(
                entity.Lifecycle?.Transitions.Select(move =>
                    $"move {entity.Name} {move.From} -> {move.To} by {string.Join(", ", move.Operations)}{(move.When is null ? "" : $" when {move.When}")}"
                )
                    ?? []
            );

    private static IEnumerable<string> Lines(Scenario scenario) =>
        scenario
            .Given.Select(fixture =>
                $"given {fixture.Alias}: {fixture.Count} {fixture.Entity ?? "actor"} by {fixture.Actor} {Values(fixture.Values)}".TrimEnd()
            )
            .Concat(
                scenario.When.Select(step =>
                    $"when {step.Actor} {step.Operation}({step.Subject}) {Values(step.Values)}{(step.ConcurrentGroup > 0 ? "at once" : "")}".TrimEnd()
                )
            )
            .Concat(
                scenario.Then.Select(assertion =>
                    $"then {assertion.Status?.ToString() ?? assertion.Condition?.ToString() ?? $"{assertion.Succeeding} succeed"}"
                )
            );

    private static string Values(Dictionary<string, Expression> values) => string.Join(" ", values.Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<string> NotUnderstood(IEnumerable<Statement> statements) =>
        statements.SelectMany(statement => statement.Requirement.NotUnderstood).Select(span => $"not understood: {span.Words}");
}
