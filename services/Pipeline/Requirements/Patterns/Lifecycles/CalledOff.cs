using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>What can be called off has a state for it, also where the text names the other states only in passing.</summary>
internal static class CalledOff
{
    /// <summary>Null for other verbs, and where the text lists all states.</summary>
    public static (Attribute Attribute, string Value)? Add(InferenceContext context, Entity entity, string verb)
    {
        if (
            verb is not ("cancel" or "withdraw" or "call off")
            || entity.Attributes.Find(attribute => attribute is { Type: AttributeType.Enum, Name: "status" or "state", EnumValues.Count: > 0 })
                is not { } status
            || status.EnumValues.Exists(Liveness.IsCalledOff)
            || IsListed(context, entity, status)
        )
        {
            return null;
        }

        var state = Naming.Snake(WordForms.ResultState(verb));
        status.EnumValues.Add(state);
        context.Assume(
            ElementId.Attribute(entity.Name, status.Name, "enum"),
            $"A {Naming.Phrase(entity.Name)} can be {Naming.Phrase(state)}, because the text lets somebody {verb} it."
        );
        return (status, state);
    }

    // "status (open, done)" where the members are listed names every state that there is.
    private static bool IsListed(InferenceContext context, Entity entity, Attribute status) =>
        context.Statements.Any(statement =>
            statement.Requirement.Elements.Contains(ElementId.Attribute(entity.Name, status.Name), StringComparer.Ordinal)
            && statement.Requirement.Elements.Contains(ElementId.Attribute(entity.Name, status.Name, "enum"), StringComparer.Ordinal)
        );
}
