using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Members;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Messages;

/// <summary>Bodies with exactly the members of their schemas.</summary>
internal sealed class BodyBuilder(List<Body> bodies, MessageNames names)
{
    private readonly Dictionary<(ApiSchema, string?, bool, bool), string> _built = [];

    /// <summary>Name of the body of a call; null when it takes none.</summary>
    /// <param name="resource">What it writes; null when its members are only input.</param>
    /// <param name="isPatch">No member is required.</param>
    public string? Of(Call call, Resource? resource, bool isPatch = false)
    {
        if (call.Operation.Request is not { } request)
        {
            return null;
        }

        if (call.Write.Schema is not { } schema || call.Write.Kind == MessageKind.Value)
        {
            return OfValue(call, request);
        }

        var key = (schema, resource?.Name, isPatch, call.Write.IsList);
        if (!_built.TryGetValue(key, out var name))
        {
            name = Add(
                schema.Name ?? call.Write.Outer?.Name ?? call.Operation.Id,
                schema,
                resource,
                isPatch,
                body =>
                {
                    body.Envelope = call.Write.Envelope;
                    body.ContentType = request.MediaType == "*/*" ? "application/json" : request.MediaType;
                    body.IsList = call.Write.IsList;
                }
            );
            _built.Add(key, name);
        }

        return name;
    }

    private string Add(string wish, ApiSchema schema, Resource? resource, bool isPatch, Action<Body> finish)
    {
        var body = new Body
        {
            Name = names.Request(wish),
            Entity = resource?.Entity.Name,
            IsClosed = schema.IsClosed,
            MinMembers = schema.MinProperties is > 0 and var fewest ? fewest : null,
            MaxMembers = schema.MaxProperties,
        };
        foreach (var property in schema.Properties.Where(property => !property.Schema.ReadOnly))
        {
            if (Field(property, resource, isPatch) is { } field)
            {
                field.Required = property.Required && !isPatch;
                field.Nullable = property.Schema.Nullable || property.Schema.Type == "any";
                field.UniqueItems = property.Schema.UniqueItems;
                if (field.IsList && property.Schema.Items is { Type: "string", Enum.Count: 0 } item)
                {
                    (field.ItemMinLength, field.ItemMaxLength, field.ItemPattern) = (item.MinLength, item.MaxLength, ValueTypes.PatternOf(item));
                }

                body.Fields.Add(field);
            }
        }

        finish(body);
        bodies.Add(body);
        return body.Name;
    }

    private BodyField? Field(ApiProperty property, Resource? resource, bool isPatch)
    {
        var member = resource?.Members.GetValueOrDefault(property.Name);
        return member?.Kind switch
        {
            null => InputFields.Of(property),
            MemberKind.Key => isPatch ? KeyField(property, resource!, false) : KeyField(property, resource!, resource!.Entity.KeyFromClient),
            MemberKind.Attribute when resource!.Entity.FindAttribute(member.Name) is { ReadOnly: true } => null,
            MemberKind.Parts => new BodyField
            {
                Name = property.Name,
                Member = member.Name,
                IsList = true,
                Type = AttributeType.Json,
                Body = Add(property.Schema.Items!.Name ?? member.Target!.Name, property.Schema.Items!, member.Target, false, _ => { }),
            },
            MemberKind.Many => Typed(property, member.Name, isList: true),
            MemberKind.Password => new BodyField
            {
                Name = property.Name,
                Member = "password",
                MinLength = property.Schema.MinLength,
                MaxLength = property.Schema.MaxLength,
            },
            MemberKind.Token or MemberKind.Seen => null,
            _ => Typed(property, member.Name, isList: false),
        };
    }

    private static BodyField Typed(ApiProperty property, string member, bool isList)
    {
        var field = InputFields.Of(property);
        return new BodyField
        {
            Name = field.Name,
            Member = member,
            Type = field.Type,
            IsList = field.IsList || isList,
            EnumValues = [.. field.EnumValues],
            MinLength = field.MinLength,
            MaxLength = field.MaxLength,
            Min = field.Min,
            Max = field.Max,
            MinExclusive = field.MinExclusive,
            MaxExclusive = field.MaxExclusive,
            MultipleOf = field.MultipleOf,
            Pattern = field.Pattern,
        };
    }

    // Only who makes or replaces a row can give its id; elsewhere it names the row.
    private static BodyField KeyField(ApiProperty property, Resource resource, bool isWritten)
    {
        var field = isWritten ? Typed(property, "id", isList: false) : InputFields.Of(property);
        field.Type = resource.Entity.Key == KeyType.Uuid ? AttributeType.Uuid : field.Type;
        return field;
    }

    // A body that is a bare value has one member without a name; nothing in a file can be named.
    private string OfValue(Call call, ApiContent request)
    {
        var body = new Body
        {
            Name = names.Request(call.Operation.Id),
            ContentType = request.MediaType == "*/*" ? "application/json" : request.MediaType,
        };
        if (request is { IsJson: true, Schema: { } schema })
        {
            var field = InputFields.Of(new ApiProperty("value", schema, call.Operation.RequestRequired));
            field.Nullable = schema.Nullable || schema.Type == "any";
            body.Fields.Add(field);
            body.IsValue = true;
        }

        bodies.Add(body);
        return body.Name;
    }
}
