using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>Values of an account that comes from the configuration, which says only role, identifier and password: what else is required gets the part of the identifier before the '@', or the lowest value.</summary>
internal sealed class StartingValues(EntityNames entity, Accounts accounts, string user)
{
    public IReadOnlyList<object> All => [.. entity.Stored.Select(Value).OfType<object>()];

    private object? Value(AttributeNames attribute)
    {
        if (attribute.Attribute.Name == accounts.Identifier)
            return Pair(attribute, "identifier");
        if (attribute.Attribute.Name == RoleNames.Attribute)
            return Pair(attribute, RoleNames.ValueOf(attribute, $"{user}.Role"));
        var isLeftOut =
            attribute.IsNullable
            || attribute.Attribute.IsList
            || attribute.Attribute.Default is not null
            || attribute.Attribute.Generator is not null;
        return isLeftOut ? null : Pair(attribute, Invented(attribute));
    }

    private string Invented(AttributeNames attribute) =>
        attribute.Attribute.Type switch
        {
            AttributeType.Email => "identifier.Contains('@') ? identifier : $\"{identifier}@example.com\"",
            AttributeType.Url => "$\"https://example.com/{identifier}\"",
            AttributeType.Boolean => "false",
            AttributeType.Date => "new DateOnly(1970, 1, 1)",
            AttributeType.Enum when attribute.EnumType is not null =>
                $"{attribute.EnumType}.{attribute.EnumMember(attribute.Attribute.EnumValues[0])}",
            var type when ClrTypes.IsText(type) => "identifier.Split('@')[0]",
            var type when ClrTypes.IsNumber(type) => $"{attribute.Attribute.Min ?? 0}",
            _ => "default",
        };

    private static object Pair(AttributeNames attribute, string value) => new { attribute.Property, Value = value };
}
