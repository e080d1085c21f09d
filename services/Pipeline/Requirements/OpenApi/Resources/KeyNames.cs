using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Resources;

/// <summary>The names under which ids go.</summary>
internal static class KeyNames
{
    /// <summary>The member of a schema that is the id of the thing itself; null for none.</summary>
    public static ApiProperty? In(ApiSchema schema, string resource) =>
        schema.Properties.Find(property => property.Name is "id" or "_id" && property.Schema.IsScalar)
        ?? schema.Properties.Find(property => IsKeyOf(property.Name, resource) && property.Schema.IsScalar)
        ?? schema.Properties.Find(property => property.Name is "uuid" or "guid" && property.Schema.IsScalar);

    /// <summary>"petId", "pet_id", "id" for a pet.</summary>
    public static bool IsKeyOf(string name, string resource)
    {
        var words = Naming.Snake(name);
        return words is "id" or "uuid"
            || words == Naming.Snake(resource) + "_id"
            || words == Naming.Snake(resource) + "_uuid"
            || words == LastWord(resource) + "_id";
    }

    /// <summary>"ownerId" gives "owner"; null for a name that is no reference.</summary>
    public static string? Referenced(string name)
    {
        var words = Naming.Words(name);
        return words.Count > 1 && words[^1] is "id" or "uuid" ? string.Join(' ', words.SkipLast(1)) : null;
    }

    public static bool LooksLikeKey(string name) => Naming.Words(name) is [.., "id" or "uuid" or "guid"];

    private static string LastWord(string resource) => Naming.Words(resource) is [.., var last] ? last : "";
}
