using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Remarks;

/// <summary>"Members comment on issues": a comment is a thing with a text, what it is about, and who wrote it, though nobody says so.</summary>
internal sealed partial class CommentsPattern : IPattern
{
    public string Name => "comments";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            var match = Said().Match(statement.Text);
            if (
                match.Success
                && context.Vocabulary.Entity(match.Groups["thing"].Value) is { } about
                && context.Vocabulary.Entity("comment") is null or { Attributes.Count: 0 }
            )
            {
                Add(context, statement, about!, new TextSpan(match.Index, match.Length));
            }
        }
    }

    private static void Add(InferenceContext context, Statement statement, Entity about, TextSpan span)
    {
        var comment = EntityFacts.Ensure(context, statement, "comment", span);
        comment.Attributes.Add(
            new Attribute
            {
                Name = "body",
                Type = AttributeType.Text,
                Required = true,
                Source = statement.Locate(span),
            }
        );
        var relation = EntityFacts.Parent(context, comment, about, statement.Locate(span));
        relation.OnDelete = DeleteBehavior.Cascade;
        if (context.Vocabulary.AccountEntity is not null)
        {
            Ownership.Ensure(context, statement, comment, "author");
        }

        context.Assume(ElementId.Attribute(comment.Name, "body"), "A comment has a body, a text that is required.", statement.Locate(span));
        context.Derive(statement, ElementId.Attribute(comment.Name, "body"), ElementId.Relation(comment.Name, relation.Name));
        context.Classify(statement, RequirementKind.Data);
        context.Claim(statement, span);
    }

    [GeneratedRegex(
        @"\b(?:\w+ )?(?:can |may |shall )?(?:comment|leave comments|write comments|add comments|post comments) (?:on|to|for|about) (?:an? |the |any |all )?(?<thing>\w+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
