using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Step = AgenticAi.Pipeline.Specs.Language.ScenarioStep;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>"Given two members filing at the same moment, then both issues get different numbers and no number is skipped": what every running number promises.</summary>
internal sealed class NumberRaces : IPattern
{
    private static readonly string[] Numbers = ["number", "key", "code", "id"];

    public string Name => "number-races";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                statement.Analysis.Sentences.Any(sentence => sentence.Kind == SentenceKind.Scenario)
            )
        )
        {
            var then = statement.Clauses.SkipWhile(clause => clause.Step != Step.Then).ToList();
            if (
                then.Count > 0
                && IsRace(statement)
                && then.TrueForAll(IsAboutNumbers)
                && Numbered(context, statement, then) is var (entity, attribute)
            )
            {
                context.Derive(statement, ElementId.Attribute(entity.Name, attribute.Name, "generated"));
                context.Classify(statement, RequirementKind.Acceptance);
                context.Claim(statement);
            }
        }
    }

    private static bool IsRace(Statement statement) =>
        statement.Text.Contains("same moment", StringComparison.OrdinalIgnoreCase)
        || statement.Text.Contains("same time", StringComparison.OrdinalIgnoreCase)
        || statement.Text.Contains("at once", StringComparison.OrdinalIgnoreCase);

    // "get different numbers", "have their own number", "no number is skipped", "there is no gap"
    private static bool IsAboutNumbers(Clause clause)
    {
        var differs =
            clause.Object is { } got && Numbers.Contains(got.Head) && (got.Has("different") || got.Has("distinct") || got.Own || got.Has("unique"));
        var complete =
            (
                clause.Subject is { Determiner: DeterminerKind.No } none
                && Numbers.Contains(none.Head)
                && clause.Verb is { Lemma: "skip" or "miss" or "lose" or "leave" or "use" or "repeat" }
            ) || clause.Object is { Head: "gap", Determiner: DeterminerKind.No };
        return differs || complete;
    }

    private static (Entity Entity, Model.Domain.Attribute Attribute)? Numbered(InferenceContext context, Statement statement, List<Clause> then)
    {
        var named =
            then.Select(clause => clause.Subject)
                .OfType<NounPhrase>()
                .Select(subject => EntityNames.Find(context.Model, context.Vocabulary, subject))
                .FirstOrDefault(entity => entity is not null)
            ?? context.Vocabulary.Entity(statement.Subject);
        return named?.Attributes.Find(attribute => attribute.Generator?.Kind == GeneratorKind.RunningNumber) is { } attribute
            ? (named, attribute)
            : null;
    }
}
