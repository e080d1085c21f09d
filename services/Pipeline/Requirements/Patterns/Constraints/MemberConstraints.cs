using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>"capacity 1 to 100000", "ticket codes are unique, 12 characters", "at least one tier": more about members that are already known.</summary>
internal sealed partial class MemberConstraints : IPattern
{
    public string Name => "member-constraints";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                statement.Kind is StatementKind.Sentence or StatementKind.ListItem && !statement.GivesOperations
            )
        )
        {
            foreach (var piece in Pieces(statement.Text).Where(piece => !statement.IsClaimed(piece)))
            {
                if (ReadItems(context, statement, piece) || ReadFacets(context, statement, piece))
                {
                    context.Classify(statement, RequirementKind.Data);
                    context.Claim(statement, piece);
                }
            }
        }
    }

    private static bool ReadFacets(InferenceContext context, Statement statement, TextSpan piece)
    {
        var match = Shape().Match(piece.In(statement.Text));
        if (!match.Success || Find(context, statement, match.Groups["member"].Value) is not { } found)
        {
            return false;
        }

        var facets = match.Groups["facets"];
        var draft = new MemberDraft
        {
            Phrase = found.Attribute.Name,
            Span = piece,
            Type = found.Attribute.Type == AttributeType.String ? null : found.Attribute.Type,
        };
        var text = facets.Value.TrimEnd('.', ' ');
        var read = FacetReader.Read(text, draft);
        if (read.Sum(span => span.Length) < text.Length / 2)
        {
            return false;
        }

        draft.Type = draft.Type == AttributeType.Enum && draft.EnumValues.Count == 0 ? null : draft.Type;
        MemberWriter.Write(context, statement, found.Entity, draft, inProse: true);
        return true;
    }

    private static bool ReadItems(InferenceContext context, Statement statement, TextSpan piece)
    {
        var match = AtLeast().Match(piece.In(statement.Text));
        if (!match.Success)
        {
            return false;
        }

        foreach (var entity in Scope.Entities(context, statement))
        {
            if (Vocabulary.Relation(entity, match.Groups["thing"].Value) is { Kind: RelationKind.OneToMany or RelationKind.ManyToMany } relation)
            {
                context.State(statement, ElementId.Relation(entity.Name, relation.Name, "min-items"), 1, value => relation.MinItems = value, piece);
                return true;
            }
        }

        return false;
    }

    /// <summary>The member of an entity that the words name ("ticket codes"), or of one that the statement's place speaks of.</summary>
    private static (Entity Entity, Attribute Attribute)? Find(InferenceContext context, Statement statement, string words)
    {
        var names = Naming.Words(words);
        for (var split = 1; split < names.Count; split++)
        {
            var entity = context.Vocabulary.Entity(string.Join(' ', names.Take(split)));
            if (entity is not null && Vocabulary.Attribute(entity, string.Join(' ', names.Skip(split))) is { } attribute)
            {
                return (entity, attribute);
            }
        }

        foreach (var entity in Scope.Entities(context, statement))
        {
            if (Vocabulary.Attribute(entity, words) is { } attribute)
            {
                return (entity, attribute);
            }
        }

        return null;
    }

    private static IEnumerable<TextSpan> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            i = ItemList.Skip(text, i, text.Length);
            if (i >= text.Length || text[i] == ';')
            {
                var span = TextSpan.Between(
                    start + text[start..Math.Min(i, text.Length)].TakeWhile(char.IsWhiteSpace).Count(),
                    Math.Min(i, text.Length)
                );
                if (span.Length > 0)
                {
                    yield return span;
                }

                start = i + 1;
            }
        }
    }

    [GeneratedRegex(
        @"^(?:the |its |an? |each |every |all )*`?(?<member>[A-Za-z][\w-]*(?:(?:'s)? [a-z]\w*){0,2}?)`?(?::| (?:is|are|must be|have to be|has to be|should be|shall be|must have|has|have|need to be)(?: always)?)?\s+(?<facets>(?:(?:must|can|may|should) ?not be |can ?not be |never )?(?:unique|required|optional|mandatory|at (?:least|most)|between|from|up to|max|min|in the|not in|greater|less|more than|positive|never|read-only|immutable|one of|\d+|exactly|(?:must|can|may|should) ?not|can ?not|letters|lower|upper|made|generated|computed|calculated|the (?:sum|average|number|total)|in the format|a running)\b.*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^(?:there (?:must be|is) )?(?:at least one|one or more) (?<thing>[a-z]+(?: [a-z]+)?)(?: (?:is|are) (?:required|needed))?\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AtLeast();
}
