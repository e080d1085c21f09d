using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;

/// <summary>Files that are made for one entity.</summary>
internal static class EntityFile
{
    /// <param name="entity">The subject.</param>
    /// <param name="type">The type that gives the file its name.</param>
    /// <param name="layer">See <see cref="PlannedFile"/>.</param>
    public static PlannedFile Plan(EntityNames entity, string type, int layer) =>
        new($"{entity.Feature.Folder}/{type}.cs", $"domain-{Naming.Kebab(entity.Name)}", Id(entity.Name), Inputs(entity), layer);

    public static EntityNames Subject(PlannedFile file, CodeNames names) => names.Entity(file.Subject["entity:".Length..]);

    public static string Id(string entity) => $"entity:{entity}";

    /// <summary>The entity and those that it names; their kind of key and their relations back shape its files.</summary>
    public static IReadOnlyList<string> Inputs(EntityNames entity) =>
        [
            Id(entity.Name),
            .. entity.Relations.Select(relation => Id(relation.Relation.Target)).Distinct(StringComparer.Ordinal).Where(id => id != Id(entity.Name)),
        ];
}
