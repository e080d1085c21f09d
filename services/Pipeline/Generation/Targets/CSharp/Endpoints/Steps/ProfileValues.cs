using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Members of a profile that the body of a sign-up can hold.</summary>
/// <param name="Assignments">Initializers of the profile.</param>
/// <param name="Required">Conditions under which the body says enough.</param>
internal sealed record ProfileValues(IReadOnlyList<string> Assignments, IReadOnlyList<string> Required)
{
    /// <summary>Null when the body lacks something that the profile can not be without.</summary>
    public static ProfileValues? Of(Handler handler, EntityNames profile, AttributeNames email)
    {
        if (handler.Body is not { } body)
            return null;
        var properties = RequestShape.Of(handler.Names, body);
        var assignments = new List<string>();
        var required = new List<string>();
        foreach (
            var attribute in profile.Stored.Where(attribute =>
                attribute != email && !attribute.Attribute.ReadOnly && attribute.Attribute.Generator is null
            )
        )
        {
            var property = properties.FirstOrDefault(candidate =>
                candidate.Field.Name == attribute.Attribute.Name
                && candidate.ItemType == attribute.ItemType
                && candidate.IsList == attribute.Attribute.IsList
                && !candidate.IsOptional
            );
            if (property is null)
            {
                if (attribute.IsNullable || attribute.Attribute.IsList || attribute.Attribute.Default is not null)
                    continue;
                return null;
            }

            var sent = $"request.{property.Property}";
            if (attribute.IsNullable)
            {
                assignments.Add($"{attribute.Property} = {sent}");
                continue;
            }

            assignments.Add($"{attribute.Property} = {sent}{(property.IsValueType ? ".Value" : "")}");
            required.Add($"{sent} is not null");
        }

        var needsMore = profile.ToOne.Any(relation => relation.Relation.Required && relation.Relation.Target != handler.Names.Account!.Name);
        return needsMore ? null : new ProfileValues(assignments, required);
    }
}
