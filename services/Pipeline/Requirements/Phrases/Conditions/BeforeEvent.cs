using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>"it starts before the court opens", "it ends after the event has ended": two happenings, each of which a row has a time for.</summary>
internal static class BeforeEvent
{
    private static readonly string[] First = ["start", "begin", "open"];
    private static readonly string[] Last = ["end", "finish", "close"];

    /// <param name="inherited">The subject of the clause before, where this one only goes on with another verb.</param>
    public static Expression? Read(Clause happens, Clause bound, NounPhrase? inherited, PhraseScope scope)
    {
        if (
            bound.Connector is not (Connector.Before or Connector.After)
            || !IsBare(happens)
            || !IsBare(bound)
            || (inherited ?? happens.Subject) is not { } subject
            || RowOf(subject, scope) is not { } row
            || RowOf(bound.Subject!, scope) is not { } other
            || row.Path == other.Path
            || Of(happens, row) is not { } moment
            || Of(bound, other) is not { } limit
        )
        {
            return null;
        }

        var isBefore = bound.Connector == Connector.Before;
        var sign = isBefore ? BinaryOperator.Less : BinaryOperator.Greater;
        if (limit.Type != AttributeType.Time || moment.Type == AttributeType.Time)
        {
            return limit.Type == moment.Type ? Formula.Compare(moment.Value, sign, limit.Value) : null;
        }

        if (moment.Type != AttributeType.Timestamp)
        {
            return null;
        }

        var within = Formula.Compare(
            isBefore ? limit.Value : Formula.Call("time", moment.Value),
            BinaryOperator.LessOrEqual,
            isBefore ? Formula.Call("time", moment.Value) : limit.Value
        );
        // What goes on over midnight ends after the closing time, however early in the morning.
        return isBefore || Interval.Of(row.Entity) is not { } interval
            ? Formula.Not(within)
            : Formula.Not(
                Formula.And(Formula.Equal(Formula.Call("date", interval.Start(row.Path)), Formula.Call("date", interval.End(row.Path))), within)!
            );
    }

    public static bool IsBound(Clause clause) => clause.Connector is Connector.Before or Connector.After;

    private static RowReference? RowOf(NounPhrase subject, PhraseScope scope) => SingleRow.Resolve(subject, scope);

    private static bool IsBare(Clause clause) =>
        clause
            is {
                IsPartial: false,
                Object: null,
                Complements.Count: 0,
                Subject: not null,
                Comparison: null,
                Verb: { IsCopula: false, Passive: false } verb
            }
        && (First.Contains(verb.Lemma) || Last.Contains(verb.Lemma));

    private static (Expression Value, AttributeType Type)? Of(Clause clause, RowReference row)
    {
        var words = First.Contains(clause.Verb!.Lemma) ? First : Last;
        if (Interval.Of(row.Entity) is { } interval)
        {
            return words == First ? (interval.Start(row.Path), interval.StartAttribute.Type) : (interval.End(row.Path), interval.StartAttribute.Type);
        }

        var times = row.Entity.Attributes.FindAll(attribute =>
            IsMoment(attribute) && attribute.Required && Naming.Words(attribute.Name).Any(word => IsOf(word, words))
        );
        return times.Count == 1 ? (row.Path.Then(times[0].Name), times[0].Type) : null;
    }

    private static bool IsMoment(Attribute attribute) => attribute.Type is AttributeType.Time or AttributeType.Timestamp or AttributeType.Date;

    private static bool IsOf(string word, string[] verbs) =>
        verbs.Any(verb => word == verb || word == WordForms.Gerund(verb) || word == verb + "s" || word == WordForms.PastParticiple(verb));
}
