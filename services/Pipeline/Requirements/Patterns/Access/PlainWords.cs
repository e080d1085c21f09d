using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>The words of a clause that say who may do what, without those that say when or with which rows.</summary>
internal static class PlainWords
{
    // "may review a book only after ...", "a title of which no copy is free": a rule of its own, which this pattern does not read.
    public static TextSpan Of(Clause clause)
    {
        var conditions = clause
            .Subordinates.Where(below => below.Connector is not (Connector.SoThat or Connector.Because or Connector.To))
            .Select(below => below.Span)
            .Concat(
                clause
                    .Complements.Where(complement =>
                        complement.Only || complement.Offset is not null || complement.Preposition is "within" or "until"
                    )
                    .Select(complement => complement.Span)
            )
            .Concat(Things(clause).SelectMany(thing => thing.Relatives).Select(relative => relative.Span))
            .Select(span => span.Offset)
            .Where(offset => offset > clause.Span.Offset);
        return TextSpan.Between(clause.Span.Offset, conditions.DefaultIfEmpty(clause.Span.End).Min());
    }

    private static IEnumerable<NounPhrase> Things(Clause clause) => clause.Object is { } thing ? thing.All : [];
}
