using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Validation.Mutations;

/// <summary>One rule taken out of an application, to show that its checks would notice.</summary>
/// <param name="Kind">The kind of rule: <c>length</c>, <c>guard</c>, <c>access</c>.</param>
/// <param name="Element">Id of the element or facet that carried the rule: no requirement that caused it may stay proven.</param>
/// <param name="Name">What the application does instead.</param>
/// <param name="Apply">Takes the rule out of a model; does nothing when only <see cref="Edit"/> can.</param>
public sealed record Mutation(string Kind, string Element, string Name, Action<ApplicationModel> Apply)
{
    /// <summary>Takes the rule out of a generated file, for rules that the model does not spell out; null for none.</summary>
    public Func<FileDraft, FileDraft>? Edit { get; init; }

    public ApplicationModel Of(ApplicationModel model)
    {
        var copy = ModelJson.Read(ModelJson.Write(model));
        Apply(copy);
        return copy;
    }

    public override string ToString() => $"{Kind} {Element} ({Name})";
}
