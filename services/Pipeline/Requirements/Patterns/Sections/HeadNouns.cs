using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Definitions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Sections;

/// <summary>A <c>RepairJob</c> that the text calls "job" is one thing, where nothing else is called so: the last word of its name names it too.</summary>
internal sealed class HeadNouns : IPattern
{
    // Heads that say nothing without the words before them.
    private static readonly HashSet<string> Vague = new(
        "item entry record detail data line type kind group list set part element object thing info information".Split(' '),
        StringComparer.Ordinal
    );

    public string Name => "head-nouns";

    public Stage Stage => Stage.Entities;

    public void Apply(InferenceContext context)
    {
        var heads = context.Model.Domain.Entities.ToLookup(entity => Naming.Words(entity.Name)[^1], StringComparer.Ordinal);
        foreach (var same in heads.Where(same => same.Count() == 1 && !Vague.Contains(same.Key)))
        {
            var entity = same.First();
            if (
                Naming.Words(entity.Name).Count > 1
                && context.Vocabulary.Entity(same.Key) is null
                && context.Vocabulary.Role(same.Key) is null
                && IsDescribed(context, entity)
                && IsSpokenAlone(context, Naming.Words(entity.Name))
            )
            {
                context.Vocabulary.AddAlias(same.Key, entity);
                context.Changed();
            }
        }
    }

    /// <summary>By a section or a definition of its own; what only a path or a rule names is too little known.</summary>
    private static bool IsDescribed(InferenceContext context, Entity entity)
    {
        var id = ElementId.Entity(entity.Name);
        return context.Statements.Any(statement =>
            statement.Requirement.Elements.Contains(id)
            && (
                statement.Kind == StatementKind.Heading
                || (Definition.Find(statement) is { } definition && context.Vocabulary.Entity(definition.Thing) == entity)
            )
        );
    }

    /// <summary>"jobs" somewhere without "repair" before it.</summary>
    private static bool IsSpokenAlone(InferenceContext context, IReadOnlyList<string> words)
    {
        var (head, before) = (words[^1], words[^2]);
        var alone = $@"(?<!\b{Regex.Escape(before)}[\s_-]*)(?<![A-Za-z])(?:{Regex.Escape(head)}|{Regex.Escape(WordForms.Plural(head))})\b";
        return context.Statements.Any(statement => Regex.IsMatch(statement.Text, alone, RegexOptions.IgnoreCase));
    }
}
