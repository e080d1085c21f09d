using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>One JSON member of a resource with the bodies and answers that hold it.</summary>
/// <param name="Schema">As clients write it, else as they read it.</param>
/// <param name="InCreate">It is in a body that makes one.</param>
/// <param name="InUpdate">It is in a body that changes one.</param>
/// <param name="Required">Every body that makes one must have it; without such bodies: every answer has it.</param>
/// <param name="AlwaysRead">Some answer promises it.</param>
internal sealed record MemberUse(string Name, ApiSchema Schema, bool InCreate, bool InUpdate, bool Required, bool AlwaysRead)
{
    public bool IsWritten => (InCreate || InUpdate) && !Schema.ReadOnly;

    public static IReadOnlyList<MemberUse> Of(Resource resource)
    {
        var creates = Bodies(resource, call => call.Intent.Kind == IntentKind.Create);
        var updates = Bodies(resource, call => call.Intent.Kind is IntentKind.Replace or IntentKind.Patch);
        var makers = creates.Count > 0 ? creates : updates;
        var names = resource
            .Reads.Concat(makers)
            .Concat(updates)
            .SelectMany(schema => schema.Properties)
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => Use(name, resource, creates, updates, makers.Count > 0 ? makers : resource.Reads))];
    }

    private static MemberUse Use(string name, Resource resource, List<ApiSchema> creates, List<ApiSchema> updates, List<ApiSchema> makers)
    {
        var written = creates.Concat(updates).Select(schema => schema.Find(name)).OfType<ApiProperty>().ToList();
        var read = resource.Reads.Select(schema => schema.Find(name)).OfType<ApiProperty>().ToList();
        return new MemberUse(
            name,
            (written.Find(property => !property.Schema.ReadOnly) ?? read.Concat(written).First()).Schema,
            creates.Exists(schema => schema.Find(name) is { Schema.ReadOnly: false }),
            updates.Exists(schema => schema.Find(name) is { Schema.ReadOnly: false }),
            makers.Count > 0 && makers.TrueForAll(schema => schema.Find(name)?.Required == true),
            read.Exists(property => property.Required)
        );
    }

    private static List<ApiSchema> Bodies(Resource resource, Func<Call, bool> matches) =>
        [.. resource.Calls.Where(matches).Select(call => call.Write.Schema).OfType<ApiSchema>().Distinct()];
}
