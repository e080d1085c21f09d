using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>"The name of a ferry must be unique", "title and author are required", "its weight may not exceed 30 kg": a whole sentence about members that are already known.</summary>
internal sealed partial class SaidMembers : IPattern
{
    public string Name => "said-members";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (
            var statement in context.Statements.Where(statement =>
                statement.Kind is StatementKind.Sentence or StatementKind.ListItem && !statement.GivesOperations && !statement.HasClaims
            )
        )
        {
            if (Said().Match(statement.Text) is { Success: true } match && Find(context, statement, match) is { Count: > 0 } found)
            {
                Read(context, statement, match, found);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Match match, List<(Entity Entity, Attribute Attribute)> found)
    {
        var span = new TextSpan(match.Groups["facets"].Index, match.Groups["facets"].Value.TrimEnd('.', ' ').Length);
        var whole = Drafts(statement, span, found).ToList();
        if (whole.Exists(pair => pair.Draft is null))
        {
            return;
        }

        foreach (var (member, draft) in whole)
        {
            MemberWriter.Write(context, statement, member.Entity, draft!, inProse: true);
        }

        context.Claim(statement);
    }

    /// <summary>What the words say about each member; null where something of it is not understood.</summary>
    private static IEnumerable<((Entity Entity, Attribute Attribute) Member, MemberDraft? Draft)> Drafts(
        Statement statement,
        TextSpan span,
        List<(Entity Entity, Attribute Attribute)> found
    ) =>
        from member in found
        let plain = Linking().Match(span.In(statement.Text)) is { Success: true } linking
            ? TextSpan.Between(span.Offset + linking.Length, span.End)
            : span
        select (member, ReadAll(statement.Text, span, member.Attribute) ?? ReadAll(statement.Text, plain, member.Attribute));

    private static MemberDraft? ReadAll(string text, TextSpan span, Attribute attribute)
    {
        var draft = new MemberDraft
        {
            Phrase = attribute.Name,
            Span = span,
            Type = attribute.Type == AttributeType.String ? null : attribute.Type,
        };
        var read = FacetReader.Read(text, span, draft);
        var isWhole = read.Count > 0 && ItemList.Split(text, span).All(item => read.Any(part => part.Cover(item.Span) == part));
        draft.Type = draft.Type == AttributeType.Enum && draft.EnumValues.Count == 0 ? null : draft.Type;
        return isWhole ? draft : null;
    }

    private static List<(Entity, Attribute)> Find(InferenceContext context, Statement statement, Match match)
    {
        var owner = match.Groups["of"] is { Success: true } of ? context.Vocabulary.Entity(of.Value) : null;
        if (match.Groups["of"].Success && owner is null)
        {
            return [];
        }

        var entities = owner is not null ? [owner] : Scope.Entities(context, statement).ToList();
        var found = match
            .Groups["members"]
            .Value.Split([" and ", ",", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Plain().Replace(name, ""))
            .Select(name =>
                entities.Select(entity => (entity, Attribute: Vocabulary.Attribute(entity, name))).FirstOrDefault(pair => pair.Attribute is not null)
            )
            .ToList();
        return found.Exists(pair => pair.Attribute is null) ? [] : [.. found.Select(pair => (pair.entity, pair.Attribute!))];
    }

    [GeneratedRegex(
        @"^(?:once (?:set|created|given|saved),? )?(?:the |its |their |an? |each |every |all |number of )*(?<members>`?[A-Za-z][\w-]*`?(?: [a-z]\w*){0,2}?(?:(?:,| and|, and) (?:the |its )?`?[a-z][\w-]*`?(?: [a-z]\w*){0,2}?)*)(?: of (?:an?|the|each|every|all|any)? ?`?(?<of>[a-z][\w-]*(?: [a-z]\w*)?)`?)?\s+(?<facets>(?:is|are|must|can|may|cannot|can't|should|shall|has to|have to|needs? to|defaults?|starts?|ranges?|lies?)\b.*)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(
        @"^(?:is|are|(?:must|has to|have to|should|shall|needs? to)(?: always)? (?:be|have|contain|consist of|lie)|has|have)(?: always)?\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Linking();

    [GeneratedRegex(@"^(?:the |its |their |an? )|`", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
