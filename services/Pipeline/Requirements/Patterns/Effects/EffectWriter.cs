using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>Puts effects on operations, once, and says which statement caused them.</summary>
internal sealed class EffectWriter(InferenceContext context)
{
    /// <param name="make">Makes the effect with the id that it is given.</param>
    public void Write(Statement statement, TextSpan span, IEnumerable<Operation> operations, Func<string, Effect> make)
    {
        var words = span.In(statement.Text);
        foreach (var operation in operations)
        {
            var known = operation.Effects.Find(effect => IsSame(effect, make(effect.Id ?? "")));
            if (known is null)
            {
                known = make(WordIds.NewEffect(context.Model, words));
                Insert(operation, known);
                context.Changed();
            }

            context.Derive(statement, ElementId.Effect(known.Id!));
        }

        context.Claim(statement, LeadingWords.Cover(statement, span));
    }

    // What is deleted may be needed by the others.
    private static void Insert(Operation operation, Effect effect)
    {
        var at = effect is DeleteEffect ? -1 : operation.Effects.FindIndex(other => other is DeleteEffect);
        operation.Effects.Insert(at < 0 ? operation.Effects.Count : at, effect);
    }

    private static bool IsSame(Effect left, Effect right) => EffectLine.Of(left) == EffectLine.Of(right);
}
