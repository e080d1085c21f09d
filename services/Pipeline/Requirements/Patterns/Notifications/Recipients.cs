using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>Who is told about a row: those who switched something on for it (watchers), and those to whom its relations lead (its assignee, its reporter).</summary>
internal sealed record Recipients(Entity About, IReadOnlyList<Operation> Links, IReadOnlyList<Relation> Relations)
{
    /// <summary>Null while a part of the phrase is not understood.</summary>
    public static Recipients? Find(InferenceContext context, Statement statement, NounPhrase phrase)
    {
        var links = phrase.All.Select(one => LinkOf(context, one)).OfType<Operation>().ToList();
        var candidates =
            links.Count > 0
                ? links.Select(link => link.Entity!)
                : new[] { statement.Subject }.OfType<string>().Concat(context.Model.Domain.Entities.Select(entity => entity.Name));
        foreach (var about in candidates.Select(context.Model.Domain.FindEntity).OfType<Entity>())
        {
            var others = phrase.All.Where(one => LinkOf(context, one) is null).ToList();
            if (others.TrueForAll(one => Known(context, about, one) is not null || (links.Count > 0 && PersonNouns.IsMaker(one.Head))))
            {
                return new Recipients(
                    about,
                    links,
                    [.. others.Select(one => Known(context, about, one) ?? Made(context, statement, about, one)).OfType<Relation>()]
                );
            }
        }

        return null;
    }

    public Expression Condition(PathExpression person, PathExpression about) =>
        Formula.Or(
            Relations
                .Select(relation => (Expression?)Formula.Equal(person, about.Then(relation.Name)))
                .Concat(
                    Links.Select(link =>
                        (Expression?)
                            new AggregateExpression(
                                AggregateKind.Exists,
                                "w",
                                new PathExpression(link.Settings["link"], []),
                                Formula.And(
                                    Formula.Equal(Formula.Path("w", link.Settings["target"]), about),
                                    Formula.Equal(Formula.Path("w", link.Settings["account"]), person)
                                ),
                                null
                            )
                    )
                )
        )!;

    private static Operation? LinkOf(InferenceContext context, NounPhrase phrase) =>
        context.Model.Api.Operations.Find(operation =>
            operation.Kind == OperationKind.Link && operation.Path[(operation.Path.LastIndexOf('/') + 1)..] == WordForms.VerbOfAgent(phrase.Head)
        );

    private static Relation? Known(InferenceContext context, Entity about, NounPhrase phrase) =>
        about.Relations.Find(relation =>
            relation.Target == context.Vocabulary.AccountEntity!.Name && relation.IsToOne() && Vocabulary.Normalize(relation.Name) == phrase.Head
        );

    /// <summary>The reporter of an issue is whoever made it, though no sentence says that it has one.</summary>
    private static Relation? Made(InferenceContext context, Statement statement, Entity about, NounPhrase phrase)
    {
        Ownership.Ensure(context, statement, about, phrase.Head);
        return about.FindRelation(about.Owner ?? "");
    }
}
