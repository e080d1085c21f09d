using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Members;

/// <summary>States how long, how many and how much an attribute may be.</summary>
internal sealed class AttributeBounds(InferenceContext context, Statement statement, Entity entity, Attribute attribute, MemberDraft draft)
{
    public void Write()
    {
        if ((draft.MinLength ?? draft.MinItems) is { } shortest)
        {
            State("length", shortest, value => attribute.MinLength = value, ".min");
        }

        if ((draft.MaxLength ?? draft.MaxItems) is { } longest)
        {
            State("length", longest, value => attribute.MaxLength = value, ".max");
        }

        if (draft.Min is { } minimum && !IsImplied(attribute.Min > minimum, ".min"))
        {
            State("range", (minimum, draft.MinExclusive), bound => (attribute.Min, attribute.MinExclusive) = bound, ".min");
        }

        if (draft.Max is { } maximum && !IsImplied(attribute.Max < maximum, ".max"))
        {
            State("range", (maximum, draft.MaxExclusive), bound => (attribute.Max, attribute.MaxExclusive) = bound, ".max");
        }
    }

    /// <summary>"Not negative" of what is at least 1 contradicts nothing: the narrower bound keeps the wider one.</summary>
    private bool IsImplied(bool isNarrower, string part)
    {
        var id = ElementId.Attribute(entity.Name, attribute.Name, "range");
        if (!isNarrower || context.SourceOf(id, part) is null)
        {
            return false;
        }

        context.Derive(statement, id);
        return true;
    }

    private void State<T>(string facet, T value, Action<T> apply, string part) =>
        context.State(statement, ElementId.Attribute(entity.Name, attribute.Name, facet), value, apply, draft.Span, part);
}
