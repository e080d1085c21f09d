using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Resources;

/// <summary>Finds resources by what a document calls them.</summary>
internal sealed class ResourceMap(List<Resource> resources)
{
    public IReadOnlyList<Resource> All => resources;

    /// <summary>The resource that the operation reads or writes; null for none.</summary>
    public Resource? Of(Call call) => resources.Find(resource => resource.Calls.Contains(call));

    /// <summary>The resource that a schema shows; by the schema itself, else by its name.</summary>
    public Resource? Shown(ApiSchema? schema) =>
        schema is null
            ? null
            : resources.Find(resource => resource.IsShownBy(schema.Core)) ?? (schema.Core.Name is null ? null : Named(BaseName.Of(schema.Core.Name)));

    /// <summary>By name in any spelling and number.</summary>
    public Resource? Named(string? phrase) =>
        string.IsNullOrEmpty(phrase)
            ? null
            : resources.Find(resource => Naming.Snake(resource.Name) == Naming.Snake(WordForms.Singular(Naming.Phrase(phrase))));

    /// <summary>The resource whose items a step of a path names.</summary>
    public Resource? At(PathShape path, PathStep step)
    {
        var index = path.Steps.ToList().IndexOf(step);
        return resources.Find(resource =>
                resource.Calls.Exists(call =>
                    !call.Intent.IsNamed && call.Path.IsItem && call.Path.Steps.Count == index + 1 && call.Path.Steps[^1].Noun == step.Noun
                )
            ) ?? Named(step.Name);
    }

    public void Add(Resource resource) => resources.Add(resource);

    public void Remove(Resource resource) => resources.Remove(resource);
}
