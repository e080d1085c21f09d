using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;
using Formula = AgenticAi.Pipeline.Requirements.Phrases.Formula;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>The values of a row that an act makes: what the words say, and the rows that the act itself leads to.</summary>
internal sealed class NewRow(InferenceContext context, Statement statement, Entity entity, PhraseScope scope)
{
    private readonly Dictionary<string, Expression> _values = new(StringComparer.Ordinal);

    /// <summary>Null when some of the words are not understood, or something that the row must have can't be told.</summary>
    /// <param name="made">"an invoice whose amount is ...".</param>
    /// <param name="beside">"for the stay", "with an amount of 5".</param>
    public CreateEffect? Read(NounPhrase made, IReadOnlyList<Complement> beside)
    {
        var phrases = beside.Concat(made.Complements).ToList();
        var relatives = made.Relatives.Concat(phrases.SelectMany(complement => complement.Phrase?.Relatives ?? [])).ToList();
        if (
            made.Modifiers.Any(modifier => modifier.Kind != ModifierKind.Noun && modifier.Lemma != "new")
            || !relatives.TrueForAll(Says)
            || !phrases.TrueForAll(Says)
        )
        {
            return null;
        }

        return Relate() && Complete() ? new CreateEffect(entity.Name, _values) : null;
    }

    // "whose amount is F"
    private bool Says(Clause relative) =>
        relative is { Verb: { IsCopula: true, Negated: false }, Subject: { Possessor.Head: "whose" } subject, Object: { } value }
        && entity.FindAttributeByWords(subject.FullName) is { } attribute
        && Give(attribute, relative.Text[(value.Span.Offset - relative.Span.Offset)..]);

    private bool Says(Complement complement) =>
        complement.Phrase is { } phrase
        && (
            complement.Preposition switch
            {
                "with" => OfMember(phrase),
                "for" or "of" or "about" or "on" => SingleRow.Resolve(phrase with { Relatives = [] }, scope) is not null,
                _ => false,
            }
        );

    // "with an amount of 5"
    private bool OfMember(NounPhrase phrase) =>
        entity.FindAttributeByWords(phrase.FullName) is { } attribute
        && (
            phrase.Value is { Value: { } number }
                ? Give(attribute, Formula.Number(number))
                : phrase.Complement("of")?.Phrase is { } of && Give(attribute, of.Text)
        );

    private bool Give(Attribute attribute, string words) => Arithmetic.Read(words, scope) is { } value && Give(attribute, value);

    private bool Give(Attribute attribute, Expression value)
    {
        _values[attribute.Name] = value;
        return true;
    }

    private bool Relate()
    {
        foreach (var relation in entity.Relations.Where(relation => relation.IsToOne()))
        {
            var way =
                relation.Target == scope.This!.Entity.Name ? [] : ToOnePaths.One(context.Model, scope.This.Entity, relation.Target, relation.Name);
            if (way is not null)
            {
                _values[relation.Name] = Formula.This.Then(way);
            }
            else if (relation.Required)
            {
                return false;
            }
        }

        return true;
    }

    // What nobody says yet is left open and filled in later.
    private bool Complete()
    {
        foreach (var attribute in entity.Attributes.Where(attribute => IsOpen(attribute)))
        {
            var required = ElementId.Attribute(entity.Name, attribute.Name, "required");
            if (context.IsStated(required))
            {
                return false;
            }

            attribute.Required = false;
            context.Model.Assumptions.RemoveAll(assumption => assumption.ElementId == required);
            context.Assume(
                required,
                $"{entity.Name}.{attribute.Name} may be left out, because nothing says what it is in a {Naming.Phrase(entity.Name)} that the application makes.",
                statement.Requirement.Source
            );
        }

        return true;
    }

    private bool IsOpen(Attribute attribute) =>
        attribute is { Required: true, Default: null, Generator: null, Computed: null } && !_values.ContainsKey(attribute.Name);
}
