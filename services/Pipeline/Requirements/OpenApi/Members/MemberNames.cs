using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

internal static class MemberNames
{
    /// <summary>A camelCase name for a JSON name that no other member of the entity has.</summary>
    public static string Free(Entity entity, string json)
    {
        var camel = Naming.Camel(json);
        var name =
            camel.Length == 0 ? "value"
            : char.IsLetter(camel[0]) ? camel
            : "value" + camel;
        name = name == "id" ? Naming.Camel(entity.Name) + "Id" : name;
        var free = name;
        for (var i = 2; entity.FindAttribute(free) is not null || entity.FindRelation(free) is not null; i++)
        {
            free = name + i;
        }

        return free;
    }
}
