using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>"A part is added to a job", where the parts of a job are lines that point to parts: what is made or removed is the line.</summary>
internal static class LineActs
{
    private static readonly string[] Places = ["to", "into", "onto", "in", "on", "for", "from"];

    /// <param name="spoken">What the object of the act is where a pronoun stands for it.</param>
    public static Act? Find(InferenceContext context, ActPhrase phrase, Entity? spoken = null)
    {
        OperationKind? kind = phrase.Verb switch
        {
            "add" or "put" or "use" or "insert" or "attach" or "book" => OperationKind.Create,
            "remove" or "take out" or "take off" => OperationKind.Delete,
            _ => null,
        };
        var named = phrase.Target is { IsPronoun: false } target ? EntityNames.Find(context.Model, context.Vocabulary, target) : spoken;
        if (kind is null || named is not { } thing)
        {
            return null;
        }

        var place = phrase
            .Complements.Where(complement => Places.Contains(complement.Preposition, StringComparer.Ordinal))
            .Select(complement => EntityNames.Find(context.Model, context.Vocabulary, complement.Phrase))
            .FirstOrDefault(entity => entity is not null);
        var lines = (
            from whole in context.Model.Domain.Entities
            where place is null || place == whole
            from relation in whole.Relations
            where relation.Composition && relation.Kind == RelationKind.OneToMany
            let line = context.Model.Domain.FindEntity(relation.Target)
            where line is not null && line.Relations.Exists(inner => inner.IsToOne() && inner.Target == thing.Name)
            select line
        ).ToList();
        var operations = lines.Count == 1 ? context.Vocabulary.Operations(lines[0], kind.Value).ToList() : [];
        return operations.Count > 0 ? new Act(operations, lines[0]) : null;
    }
}
