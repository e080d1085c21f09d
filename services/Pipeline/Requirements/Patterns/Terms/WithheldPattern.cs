using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Terms;

/// <summary>"Damaged copies are not lent": they are never free. The refusal itself is a rule that others read.</summary>
internal sealed class WithheldPattern : IPattern
{
    public string Name => "withheld";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause
                        is {
                            Verb: { Passive: true, Negated: true },
                            Object: null,
                            Subordinates.Count: 0,
                            Complements.Count: 0,
                            Subject: { Modifiers.Count: > 0 }
                        }
                )
            )
            {
                if (
                    context.Model.FindEntityMadeBy(clause.Verb!.Lemma) is { } use
                    && EntityNames.Find(context.Model, context.Vocabulary, clause.Subject) is { } thing
                    && use.Relations.Exists(relation => relation.IsToOne() && relation.Target == thing.Name)
                    && Condition(context, clause.Subject!, new RowReference(thing, Formula.This)) is { } condition
                    && context.Glossary.Define(new Term(Free.WithheldTerm, thing.Name, condition, statement.Locate(clause.Span)))
                )
                {
                    context.Changed();
                }
            }
        }
    }

    private static Model.Expressions.Expression? Condition(InferenceContext context, NounPhrase phrase, RowReference row) =>
        Qualifiers.Read(phrase, row, new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row)) is { } read && read != Formula.True
            ? read
            : null;
}
