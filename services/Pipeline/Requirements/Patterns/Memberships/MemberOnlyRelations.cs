using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Memberships;

/// <summary>"An assignee who must be a member of the project", "the assignee must belong to the project": a relation that leads to members only.</summary>
internal sealed class MemberOnlyRelations : IPattern
{
    public string Name => "member-only-relations";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var membership in context.Model.Domain.Memberships)
        {
            foreach (var statement in context.Statements)
            {
                foreach (var (who, span) in statement.AllClauses.SelectMany(clause => Said(context, membership, clause)))
                {
                    Read(context, statement, membership, who, span);
                }
            }
        }
    }

    /// <summary>Nouns that a clause says are members.</summary>
    private static IEnumerable<(NounPhrase Who, TextSpan? Span)> Said(InferenceContext context, Membership membership, Clause clause)
    {
        if (
            clause is { Subject: { IsPronoun: false } subject, Verb.Modality: Modality.Must or Modality.Shall or Modality.None }
            && Belongs(context, membership, clause)
        )
        {
            yield return (subject, clause.Span);
        }

        var phrases = new[] { clause.Object, clause.Subject }
            .Concat(clause.Complements.Select(complement => complement.Phrase))
            .OfType<NounPhrase>()
            .SelectMany(phrase => phrase.All);
        foreach (var phrase in phrases.Where(phrase => phrase.Relatives.Any(relative => Belongs(context, membership, relative))))
        {
            yield return (phrase, null);
        }
    }

    private static bool Belongs(InferenceContext context, Membership membership, Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb)
        {
            return false;
        }

        var place =
            verb.IsCopula && clause.Object is { } member && (MemberNouns.IsPeople(member) || membership.Roles.Contains(member.Head))
                ? member.Possessor ?? member.Complement("of")?.Phrase ?? clause.Complement("of")?.Phrase ?? clause.Complement("in")?.Phrase
            : verb.Lemma == "belong" ? clause.Complement("to")?.Phrase
            : null;
        return place is not null && context.Vocabulary.Entity(place)?.Name == membership.Of;
    }

    private static void Read(InferenceContext context, Statement statement, Membership membership, NounPhrase who, TextSpan? span)
    {
        var conditions = new MemberConditions(context.Model, membership);
        var accounts = context.Vocabulary.AccountEntity?.Name;
        foreach (var entity in context.Model.Domain.Entities.Where(entity => conditions.Way(entity) is { Count: > 0 }))
        {
            if (
                entity.Relations.Find(relation =>
                    relation.Target == accounts && relation.IsToOne() && Vocabulary.Normalize(relation.Name) == Vocabulary.Normalize(who.Head)
                ) is
                { } relation
            )
            {
                Guard(context, statement, conditions, entity, relation);
                if (span is { } read)
                {
                    context.Claim(statement, read);
                }
            }
        }
    }

    private static void Guard(InferenceContext context, Statement statement, MemberConditions conditions, Entity entity, Relation relation)
    {
        var id = Naming.Kebab($"{entity.Name} {relation.Name} belongs");
        var person = Formula.This.Then(relation.Name);
        var belongs = conditions.IsIn(new PathExpression("this", conditions.Way(entity)!), person, null);
        var guard = new Guard
        {
            Id = id,
            Condition = relation.Required ? belongs : Formula.Or(belongs, Formula.Equal(person, Formula.Null))!,
            Status = 422,
            Message = $"The {Naming.Phrase(relation.Name)} must be a member.",
            Source = statement.Requirement.Source,
        };
        foreach (
            var operation in context
                .Vocabulary.Operations(entity, OperationKind.Create, OperationKind.Replace, OperationKind.Patch)
                .Where(operation => !operation.Guards.Exists(known => known.Id == id))
        )
        {
            operation.Guards.Add(guard);
            context.Changed();
        }

        context.Derive(statement, ElementId.Guard(id));
    }
}
