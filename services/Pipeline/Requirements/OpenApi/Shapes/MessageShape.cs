using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>A body without its wrapping.</summary>
/// <param name="Schema">The object itself, each object of a list, or the value; null when nothing is said.</param>
/// <param name="Envelope">The only member around it, or the member of a page that holds the items; null for none.</param>
/// <param name="Outer">The wrapping object, which may have more members; null for none.</param>
internal sealed record MessageShape(MessageKind Kind, ApiSchema? Schema, string? Envelope = null, ApiSchema? Outer = null)
{
    /// <summary>The wrapping object holds more than the envelope.</summary>
    public bool HasExtras => Outer?.Properties.Count > 1;

    public static MessageShape None { get; } = new(MessageKind.None, null);

    /// <summary>The schema that tells what the message is about, whatever wraps or narrows it.</summary>
    public ApiSchema? Core => Kind is MessageKind.Object or MessageKind.List ? Schema?.Core : null;

    public bool IsObject => Kind == MessageKind.Object;

    public bool IsList => Kind == MessageKind.List;

    public static MessageShape OfResponse(ApiContent? content) => Of(content, schema => OfEnvelope(schema) ?? OfPage(schema) ?? OfWrapper(schema));

    /// <summary>A request is wrapped at most by one member; a list inside of an object is a part of that object.</summary>
    public static MessageShape OfRequest(ApiContent? content) =>
        Of(content, schema => OfEnvelope(schema) is { IsObject: true } envelope ? envelope : null);

    private static MessageShape Of(ApiContent? content, Func<ApiSchema, MessageShape?> unwrap)
    {
        if (content?.Schema is not { } schema)
        {
            return content is null ? None : new MessageShape(MessageKind.Value, null);
        }

        if (schema.IsArray && IsPlainObject(schema.Items))
        {
            return new MessageShape(MessageKind.List, schema.Items);
        }

        return IsPlainObject(schema) ? unwrap(schema) ?? new MessageShape(MessageKind.Object, schema) : new MessageShape(MessageKind.Value, schema);
    }

    private static MessageShape? OfEnvelope(ApiSchema schema)
    {
        if (schema.Properties.Count != 1)
        {
            return null;
        }

        var (name, inner, _) = schema.Properties[0];
        return IsPlainObject(inner) ? new MessageShape(MessageKind.Object, inner, name, schema)
            : inner.IsArray && IsPlainObject(inner.Items) ? new MessageShape(MessageKind.List, inner.Items, name, schema)
            : null;
    }

    private static MessageShape? OfPage(ApiSchema schema)
    {
        var lists = schema.Properties.FindAll(property => property.Schema.IsArray && IsPlainObject(property.Schema.Items));
        return lists.Count == 1 && schema.Properties.TrueForAll(property => property == lists[0] || PageWords.IsAboutPage(property))
            ? new MessageShape(MessageKind.List, lists[0].Schema.Items, lists[0].Name, schema)
            : null;
    }

    // {"success": true, "data": {...}}
    private static MessageShape? OfWrapper(ApiSchema schema)
    {
        var inner = schema.Properties.FindAll(property => IsPlainObject(property.Schema));
        return inner.Count == 1 && schema.Properties.TrueForAll(property => property == inner[0] || PageWords.IsAboutAnswer(property.Name))
            ? new MessageShape(MessageKind.Object, inner[0].Schema, inner[0].Name, schema)
            : null;
    }

    private static bool IsPlainObject(ApiSchema? schema) => schema is { IsObject: true, Properties.Count: > 0 };
}
