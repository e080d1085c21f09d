using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Patterns.Definitions;
using AgenticAi.Pipeline.Requirements.Patterns.Endpoints;
using AgenticAi.Pipeline.Requirements.Patterns.Keys;
using AgenticAi.Pipeline.Requirements.Patterns.Sections;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.FieldLists;

/// <summary>Below an entity's heading or lead: one field per bullet ("- title: string, required"), or a bare list in a sentence ("rating (1 to 5, required), comment (max 2000)").</summary>
internal sealed partial class FieldListPattern : IPattern
{
    public string Name => "field-list";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.ListItem or StatementKind.Sentence))
        {
            if (context.Vocabulary.Entity(statement.Subject) is not { } entity)
            {
                continue;
            }

            if (Definition.Find(statement) is { } definition && context.Vocabulary.Entity(definition.Thing) is not null)
            {
                continue;
            }

            if (statement.Kind == StatementKind.ListItem && IsField(statement))
            {
                ReadBullet(context, statement, entity);
            }
            else if (statement.Kind == StatementKind.Sentence && IsBareList(statement))
            {
                ReadList(context, statement, entity);
            }
        }
    }

    private static bool IsField(Statement statement) =>
        !statement.GivesOperations
        && (
            statement.Lead is { } lead
                ? (FieldsLead().IsMatch(lead) || SectionNames.Thing(lead) is not null) && !EndpointMention.IsIn(lead)
                : SectionNames.IsData(statement) || FieldWithType().IsMatch(statement.Text)
        )
        && FieldShape().IsMatch(statement.Text);

    private static bool IsBareList(Statement statement) =>
        SectionNames.IsData(statement)
        && !statement.Clauses.Any(clause => clause is { Kind: Specs.Language.ClauseKind.Statement, Subject: not null, Verb: not null })
        && !Verb().IsMatch(Parentheses().Replace(statement.Text, ""))
        && (statement.Text.Contains('(', StringComparison.Ordinal) || ItemList.Split(statement.Text).Count > 1);

    private static void ReadBullet(InferenceContext context, Statement statement, Entity entity)
    {
        var member =
            TypedBullet.Read(context, statement.Text) ?? MemberPhrase.Read(statement.Text, new TextSpan(0, statement.Text.TrimEnd('.', ' ').Length));
        if (member is not null)
        {
            DraftWriting.Write(context, statement, entity, [member], inProse: false);
        }
    }

    private static void ReadList(InferenceContext context, Statement statement, Entity entity) =>
        DraftWriting.Write(
            context,
            statement,
            entity,
            MemberList.Read(statement, new TextSpan(0, UniqueTogether.StartIn(statement.Text))),
            inProse: false
        );

    [GeneratedRegex(
        @"\b(?:fields?|attributes?|properties|members|columns|has|have|consists? of|contains?|following|with)\b.*:?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FieldsLead();

    [GeneratedRegex(@"^`?[A-Za-z][\w-]*(?: [a-z]\w*){0,3}`?\s*(?:$|[(:–—,-])", RegexOptions.None)]
    private static partial Regex FieldShape();

    [GeneratedRegex(
        @"^`?[A-Za-z][\w-]*(?: [a-z]\w*){0,2}`?\s*(?:\(|:|–|—|-)\s*`?(?:an? )?(?:required|optional|unique|list of|array of|reference|(?:short |long |whole |positive |decimal )?(?:string|text|int(?:eger)?|number|decimal|money|bool(?:ean)?|date|time(?:stamp)?|datetime|uuid|enum|float|double|e?-?mail|url|flag))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FieldWithType();

    [GeneratedRegex(
        @"\b(?:is|are|has|have|may|can|must|shall|will|was|were|adds?|raises?|gets?|goes|go|belongs?|becomes?|makes?|takes?|sets?|puts?|keeps?|needs?|shows?|contains?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Parentheses();
}
