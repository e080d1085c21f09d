using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Members that only some kinds of a thing must have: dogs have walks, cats need none.</summary>
internal static class KindRules
{
    public static void Add(Resource resource)
    {
        foreach (var schema in resource.Writes.Where(schema => schema.Discriminator is not null))
        {
            if (!resource.Members.TryGetValue(schema.Discriminator!, out var kind) || kind.Kind != MemberKind.Attribute)
            {
                continue;
            }

            foreach (var (value, part) in schema.Kinds)
            {
                foreach (var property in part.Properties.Where(property => property.Required && schema.Find(property.Name)?.Required != true))
                {
                    Require(resource, kind.Name, value, property.Name);
                }
            }
        }
    }

    private static void Require(Resource resource, string kind, string value, string property)
    {
        var entity = resource.Entity;
        var id = $"{Naming.Kebab(entity.Name)}-{Naming.Kebab(property)}-of-{Naming.Kebab(value)}";
        if (
            !resource.Members.TryGetValue(property, out var member)
            || member.Kind != MemberKind.Attribute
            || entity.FindAttribute(member.Name)?.IsList == true
            || entity.Invariants.Exists(known => known.Id == id)
        )
        {
            return;
        }

        entity.Invariants.Add(
            new Invariant
            {
                Id = id,
                Condition = Expression.Parse($"this.{kind} != '{value.Replace("'", "", StringComparison.Ordinal)}' or this.{member.Name} != null"),
                Member = property,
                Message = $"{property} is required when {kind} is {value}.",
            }
        );
    }
}
