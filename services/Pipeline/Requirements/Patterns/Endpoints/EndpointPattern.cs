using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Availability;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>Endpoints that the text gives: what each does follows from method, path and what the path's words name.</summary>
internal sealed partial class EndpointPattern : IPattern
{
    public string Name => "endpoints";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var mention in EndpointMention.Find(statement))
            {
                Read(context, statement, mention);
            }

            Inherit(context, statement);
        }
    }

    /// <summary>A slug in the path is a member, made from what the row is called.</summary>
    private static void AddSlug(InferenceContext context, Statement statement, Entity row, string parameter)
    {
        var called = row.Attributes.Find(attribute => attribute.Name is "title" or "name");
        if (parameter == "slug" && row.FindAttribute("slug") is null && called is not null)
        {
            var slug = new Model.Domain.Attribute
            {
                Name = "slug",
                Unique = true,
                ReadOnly = true,
                Source = statement.Requirement.Source,
            };
            row.Attributes.Add(slug);
            context.Guess(
                ElementId.Attribute(row.Name, "slug", "generated"),
                called.Name,
                from => slug.Generator = new ValueGenerator { Kind = GeneratorKind.Slug, From = from },
                $"The slug of a {context.Vocabulary.PhraseOf(row)} is made from its {called.Name}.",
                statement.Requirement.Source
            );
        }
    }

    /// <summary>What follows an endpoint in its section speaks of it until the next one.</summary>
    private static void Inherit(InferenceContext context, Statement statement)
    {
        if (
            !statement.GivesOperations
            && statement.Operations.Count == 0
            && statement.Kind != StatementKind.Heading
            && statement.Previous is { Kind: not StatementKind.Heading, Operations.Count: > 0 } before
        )
        {
            statement.Operations.AddRange(before.Operations);
            context.Changed();
        }
    }

    private static void Read(InferenceContext context, Statement statement, EndpointMention mention)
    {
        var shape = PathShape.Of(context, mention.Path);
        var (kind, entity, word) = EndpointKind.Of(context, statement, mention, shape);
        LinkRows(context, statement, shape, entity);
        AddOneByOne(context, statement, mention, shape, kind);
        var operation = OperationFacts.Ensure(context, statement, mention.Method, mention.Path, kind, entity, word, shape.Rows);
        if (kind == OperationKind.List && AvailabilityWords.Collection(context, mention.Path) is not null)
        {
            operation.List ??= new ListOptions { IsReport = true };
        }

        context.Classify(statement, RequirementKind.Endpoint);
        context.Claim(statement, mention.Span);
        if (!statement.Operations.Contains(operation.Id))
        {
            statement.GivesOperations = true;
            statement.Operations.Add(operation.Id);
            context.Changed();
        }

        foreach (Match plain in Restatement().Matches(mention.Tail.In(statement.Text)))
        {
            context.Claim(statement, new TextSpan(mention.Tail.Offset + plain.Index, plain.Length));
        }

        if (Introduction().Match(statement.Text) is { Success: true } introduction)
        {
            context.Claim(statement, new TextSpan(0, introduction.Length));
        }

        var tail = EndpointTail.Of(statement, mention);
        new EndpointPayload(context, statement, operation).Read(tail, mention);
    }

    /// <summary>Where a call adds to a list that rows own, the bodies of the rows don't hold the list: its rules would not be asked there.</summary>
    private static void AddOneByOne(InferenceContext context, Statement statement, EndpointMention mention, PathShape shape, OperationKind kind)
    {
        var list =
            kind == OperationKind.Create && shape is { Row: { } row, Collection: { } part }
                ? row.Relations.Find(relation => relation is { Composition: true, ReadOnly: false } && relation.Target == part.Name)
                : null;
        if (list is not null)
        {
            list.ReadOnly = true;
            context.Assume(
                ElementId.Relation(shape.Row!.Name, list.Name),
                $"The {list.Name} of a {context.Vocabulary.PhraseOf(shape.Row)} are added by {mention.Method} {mention.Path} alone.",
                statement.Requirement.Source
            );
        }
    }

    /// <summary>Rows below rows belong to them; a key in the path is the public key.</summary>
    private static void LinkRows(InferenceContext context, Statement statement, PathShape shape, Entity? entity)
    {
        var chain = shape.Rows.Select(row => row.Entity).ToList();
        if (shape.Collection is not null)
        {
            chain.Add(shape.Collection);
        }

        for (var i = 1; i < chain.Count; i++)
        {
            if (
                chain[i] != chain[i - 1]
                && !chain[i].Relations.Exists(relation => relation.Target == chain[i - 1].Name)
                && !chain[i - 1].Relations.Exists(relation => relation.Target == chain[i].Name && relation.Kind == RelationKind.ManyToMany)
            )
            {
                var relation = EntityFacts.Parent(context, chain[i], chain[i - 1], statement.Requirement.Source);
                relation.OnDelete = DeleteBehavior.Cascade;
            }
        }

        foreach (var (row, parameter) in shape.Rows)
        {
            AddSlug(context, statement, row, parameter);
            if (
                Vocabulary.Attribute(row, parameter) is { } key
                && !parameter.Equals("id", StringComparison.OrdinalIgnoreCase)
                && row.PublicKey is null
            )
            {
                row.PublicKey = key.Name;
                context.Changed();
            }
        }
    }

    /// <summary>Words that say what method and path say already.</summary>
    [GeneratedRegex(
        @"^[\s:–—-]*(?:lists?|returns?|gets?|shows?|fetch(?:es)?|reads?|creates?|adds?|deletes?|removes?|updates?|changes?|replaces?) (?:(?:the|all|an?|one|single|new|existing|every)\s+)*[\w-]+(?: by (?:its )?id)?\s*(?:(?:,|and|,\s*and)\s*$|(?=[.,;|]|$))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Restatement();

    [GeneratedRegex(
        @"^(?:(?:the |these |following |rest |http |api )*(?:endpoints?|routes?|calls|operations)(?: (?:are|exist|is|must exist|shall exist|are needed|are available))*|use|call|with|via|there is|there are)\s*:?\s*(?=`?(?:GET|POST|PUT|PATCH|DELETE)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Introduction();
}
