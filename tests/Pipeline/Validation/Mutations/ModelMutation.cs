using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Validation.Mutations;

/// <summary>One rule taken out of a model.</summary>
/// <param name="Element">Id of the element or facet that carried the rule: no requirement that caused it may stay proven.</param>
/// <param name="Apply">Takes it out of a copy.</param>
public sealed record ModelMutation(string Element, string Name, Action<ApplicationModel> Apply)
{
    public ApplicationModel Of(ApplicationModel model)
    {
        var copy = ModelJson.Read(ModelJson.Write(model));
        Apply(copy);
        return copy;
    }

    public override string ToString() => $"{Element} ({Name})";
}
