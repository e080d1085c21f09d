using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Endpoints;

/// <summary>What a path speaks of.</summary>
/// <param name="Rows">Entities named by path parameters, outermost first, with the parameter's name.</param>
/// <param name="Collection">The entity whose rows the path ends in without naming one; null otherwise.</param>
/// <param name="Word">The last word when it names no entity: an action, a report, a singleton.</param>
internal sealed partial record PathShape(IReadOnlyList<(Entity Entity, string Parameter)> Rows, Entity? Collection, string? Word)
{
    public Entity? Row => Rows.Count == 0 ? null : Rows[^1].Entity;

    public static PathShape Of(InferenceContext context, string path)
    {
        var segments = Segments(path);
        var rows = new List<(Entity, string)>();
        Entity? current = null;
        string? word = null;
        for (var i = 0; i < segments.Count; i++)
        {
            if (IsParameter(segments[i]))
            {
                if (current is not null)
                {
                    rows.Add((current, segments[i].Trim('{', '}')));
                }

                (current, word) = (null, null);
                continue;
            }

            var entity = EntityOf(context, segments, i);
            current = entity;
            word = entity is null ? segments[i] : null;
        }

        return new PathShape(rows, current, word);
    }

    /// <summary>Words of the path without prefix: "api", versions and "auth" say nothing about entities.</summary>
    public static IReadOnlyList<string> Segments(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(segment => Prefix().IsMatch(segment))];

    public static bool IsParameter(string segment) => segment.StartsWith('{') && segment.EndsWith('}');

    private static Entity? EntityOf(InferenceContext context, IReadOnlyList<string> segments, int i)
    {
        var inside =
            i > 0 && !IsParameter(segments[i - 1])
                ? context.Vocabulary.Entity(WordForms.Singular(Naming.Phrase(segments[i - 1])) + " " + segments[i])
                : null;
        var below =
            i > 1 && IsParameter(segments[i - 1])
                ? context.Vocabulary.Entity(WordForms.Singular(Naming.Phrase(segments[i - 2])) + " " + segments[i])
                    ?? PartOf(context, context.Vocabulary.Entity(segments[i - 2]), segments[i])
                : null;
        return inside ?? below ?? (IsOwnWord(segments[i]) ? null : context.Vocabulary.Entity(segments[i]));
    }

    /// <summary>The list that the rows own under that name.</summary>
    private static Entity? PartOf(InferenceContext context, Entity? whole, string segment) =>
        whole is null ? null : context.Vocabulary.Entity($"{context.Vocabulary.PhraseOf(whole)} {Naming.Phrase(segment)}");

    /// <summary>A singular word that is also a verb is an action ("POST /orders/{id}/ship"), unless a parameter follows.</summary>
    private static bool IsOwnWord(string segment) => Own().IsMatch(segment);

    [GeneratedRegex(@"^(?:api|rest|v\d+(?:\.\d+)?|public|internal)$", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:me|mine|my|self|current|login|logout|register|signup|sign-up|signin|auth|search)$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();
}
