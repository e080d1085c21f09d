using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;
using Moments = AgenticAi.Pipeline.Requirements.Phrases.Moments.Moment;

namespace AgenticAi.Pipeline.Requirements.Patterns.Transactions;

/// <summary>"A member borrows a copy for 21 days", where the text speaks of loans without saying what they have: a row for each time that a person does it to a thing.</summary>
internal sealed class TransactionPattern : IPattern
{
    // Nouns that are their own verb and name nothing else: a request is what one requests.
    private static readonly HashSet<string> SameNoun = new(["request", "visit", "pledge", "bid", "offer", "purchase"], StringComparer.Ordinal);

    public string Name => "transactions";

    public Stage Stage => Stage.Structure;

    public void Apply(InferenceContext context)
    {
        var nouns = Nouns(context);
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(IsDone))
            {
                Read(context, statement, clause, nouns);
            }
        }
    }

    private static bool IsDone(Clause clause) =>
        clause
            is {
                Verb: { Passive: false, Negated: false, IsCopula: false, Modality: Modality.None or Modality.Can or Modality.May } verb,
                Subject: { Conjuncts.Count: 0 },
                Object: { Conjuncts.Count: 0 }
            }
        && ActVerbs.KindsOf(verb.Lemma) is { Count: 0 } or [OperationKind.Create];

    private static void Read(InferenceContext context, Statement statement, Clause clause, IReadOnlySet<string> nouns)
    {
        var person = PersonOf(context, clause.Subject!);
        var thing = EntityNames.Find(context.Model, context.Vocabulary, clause.Object);
        var noun = nouns
            .Where(word => VerbNouns.Makes(clause.Verb!.Lemma, word) && (word != clause.Verb!.Lemma || SameNoun.Contains(word)))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (
            person is null
            || thing is null
            || thing == person
            || StateVerbs.Target(thing, clause.Verb!.Lemma) is not null
            || noun is null
            || (context.Vocabulary.Entity(noun) is { } known && (known == thing || known == person || known.Source != Source(statement)))
        )
        {
            return;
        }

        var entity = EntityFacts.Ensure(context, statement, noun, clause.Span);
        var who = Relate(
            context,
            entity,
            person,
            context.Vocabulary.Role(clause.Subject)?.Name is { } role && person.ProfileOf is null ? role : null,
            statement
        );
        entity.Owner ??= person.ProfileOf is null ? who.Name : null;
        var what = Relate(context, entity, thing, null, statement);
        Moment(context, entity, clause.Verb!.Lemma);
        context.Derive(statement, ElementId.Relation(entity.Name, who.Name), ElementId.Relation(entity.Name, what.Name));
        Term(context, statement, clause, entity);
        Operations(context, statement, entity);
        Permit(context, statement, clause, entity, person, who);
        context.Claim(statement, TextSpan.Between(clause.Span.Offset, clause.Object!.HeadToken.Span.End));
    }

    private static SourceSpan Source(Statement statement) => statement.Locate(statement.Clauses.First(IsDone).Span);

    private static Entity? PersonOf(InferenceContext context, NounPhrase phrase) =>
        context.Vocabulary.Entity(phrase) is { ProfileOf: not null } profile ? profile
        : context.Vocabulary.Role(phrase) is not null ? context.Model.AccountEntity()
        : null;

    private static Relation Relate(InferenceContext context, Entity entity, Entity target, string? name, Statement statement)
    {
        if (name is null)
        {
            return EntityFacts.Parent(context, entity, target, statement.Requirement.Source);
        }

        var relation = entity.FindRelation(Naming.Camel(name));
        if (relation is null)
        {
            relation = new Relation
            {
                Name = Naming.Camel(name),
                Target = target.Name,
                Kind = RelationKind.ManyToOne,
                Required = true,
                Source = statement.Requirement.Source,
            };
            entity.Relations.Add(relation);
            context.Changed();
        }

        return relation;
    }

    private static void Moment(InferenceContext context, Entity entity, string verb)
    {
        var name = Naming.Camel($"{WordForms.PastParticiple(verb)} at");
        if (entity.Attributes.Exists(attribute => attribute.Generator?.Kind == GeneratorKind.CreatedAt))
        {
            return;
        }

        entity.Attributes.Add(
            new Attribute
            {
                Name = name,
                Type = AttributeType.Timestamp,
                ReadOnly = true,
                Generator = new ValueGenerator { Kind = GeneratorKind.CreatedAt },
            }
        );
        context.Changed();
    }

    // What happened is not edited or deleted, so there is no more than making, listing and reading.
    private static void Operations(InferenceContext context, Statement statement, Entity entity)
    {
        if (context.Vocabulary.Operations(entity).Any())
        {
            return;
        }

        var path = OperationFacts.CollectionPath(context, entity);
        OperationFacts.Ensure(context, statement, "GET", path, OperationKind.List, entity, null, []);
        OperationFacts.Ensure(context, statement, "POST", path, OperationKind.Create, entity, null, []);
        OperationFacts.Ensure(context, statement, "GET", path + "/{id}", OperationKind.Get, entity, null, [(entity, "id")]);
    }

    // "Any member can reserve a title": for themselves.
    private static void Permit(InferenceContext context, Statement statement, Clause clause, Entity entity, Entity person, Relation who)
    {
        var role = person.ProfileOf ?? context.Vocabulary.Role(clause.Subject)?.Name;
        if (clause.Verb!.Modality == Modality.None || role is null)
        {
            return;
        }

        Expression? own = person.ProfileOf is null ? null : Formula.Equal(Formula.This.Then(who.Name).Then("account"), Formula.Me);
        foreach (var operation in context.Vocabulary.Operations(entity, OperationKind.Create))
        {
            AccessFacts.Grant(context, statement, operation, role, own);
        }
    }

    // "for 21 days": when it is due, and that it ends some day.
    private static void Term(InferenceContext context, Statement statement, Clause clause, Entity entity)
    {
        if (clause.Complement("for") is not { Phrase.Quantity: { Kind: QuantityKind.Duration, Duration: { } duration } } term)
        {
            return;
        }

        var due = Moments.Due(entity);
        if (due is null)
        {
            due = new Attribute
            {
                Name = "dueOn",
                Type = AttributeType.Date,
                ReadOnly = true,
                Required = true,
            };
            entity.Attributes.Add(due);
        }

        if (Moments.End(entity) is null)
        {
            entity.Attributes.Add(
                new Attribute
                {
                    Name = "returnedAt",
                    Type = AttributeType.Timestamp,
                    ReadOnly = true,
                }
            );
        }

        context.State<Expression>(
            statement,
            ElementId.Attribute(entity.Name, due.Name, "default"),
            Formula.Plus(Formula.Today, new Literal(duration)),
            value => due.Default = value
        );
        context.Claim(statement, term.Span);
    }

    private static HashSet<string> Nouns(InferenceContext context) =>
        context
            .Statements.Where(statement => statement.Kind != StatementKind.Heading)
            .SelectMany(statement => statement.Tokens)
            .Where(token => token.Tag is WordTag.Noun or WordTag.NounPlural && !token.IsLiteral)
            .Select(token => token.Lemma)
            .ToHashSet(StringComparer.Ordinal);
}
