using System.Globalization;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members.Facets;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Audits;

/// <summary>A limit, a duration or a status that is in the text and in no element of it.</summary>
internal sealed partial class NumberAudit : IAudit
{
    // Between units of time, percent and fractions, cents and whole coins.
    private static readonly decimal[] Factors = [1, 60, 3600, 24, 7, 30, 365, 86400, 100, 1000];

    // What every application answers by convention.
    private static readonly decimal[] PlainStatuses = [200, 201, 204, 400, 401, 403, 404];

    private static readonly string[] OfMany = ["same", "both", "moment", "once", "simultaneously", "concurrently"];

    public IEnumerable<TextSpan> Lost(Statement statement, Reflection reflection, InferenceContext context) =>
        SpeaksOfMany(statement) ? [] : Limits(statement, reflection);

    /// <summary>"Two requests at the same moment", "the same five": the number is how many come together, not a limit.</summary>
    private static bool SpeaksOfMany(Statement statement) => statement.Tokens.Any(token => OfMany.Contains(token.Lemma));

    private static IEnumerable<TextSpan> Limits(Statement statement, Reflection reflection) =>
        from clause in statement.AllClauses
        from quantity in clause.Quantities
        where quantity.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Percentage or QuantityKind.Duration
        where statement.IsClaimed(quantity.Span) && !IsPrecision(statement.Text, quantity.Span, reflection)
        where Bounds(quantity).Any(number => !IsReflected(number, reflection))
        select quantity.Span;

    /// <summary>The digits of <c>decimal(10,2)</c>, which became a greatest number.</summary>
    private static bool IsPrecision(string text, TextSpan span, Reflection reflection) =>
        Precision().Matches(text).FirstOrDefault(match => match.Index <= span.Offset && span.End <= match.Index + match.Length) is { } match
        && reflection.HasNumber(
            SizedTypeFacet.Greatest(
                int.Parse(match.Groups["digits"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["scale"].ValueSpan, CultureInfo.InvariantCulture)
            )
        );

    [GeneratedRegex(@"\w ?\((?<digits>\d{1,2}), ?(?<scale>\d{1,2})\)")]
    private static partial Regex Precision();

    private static IEnumerable<decimal> Bounds(Quantity quantity) =>
        quantity.Values.Count > 0
            ? quantity.Values
            : new[] { quantity.Minimum, quantity.Maximum }.OfType<decimal>().Where(number => number is not (0 or 1)).Distinct();

    private static bool IsReflected(decimal number, Reflection reflection) =>
        PlainStatuses.Contains(number)
        || (number == 422 && reflection.Elements.Any(id => id.EndsWith("#idempotency", StringComparison.Ordinal)))
        || number == reflection.Elements.Count(id => id.StartsWith("role:", StringComparison.Ordinal))
        || (number == 409 && reflection.Elements.Any(id => id.EndsWith("#on-delete", StringComparison.Ordinal)))
        || (number == 429 && reflection.Elements.Contains(ElementId.Setting("accounts/lockout")))
        || Factors.Any(factor => reflection.HasNumber(number * factor) || reflection.HasNumber(number / factor))
        || reflection.HasNumber(number + 1)
        || reflection.HasNumber(number - 1);
}
