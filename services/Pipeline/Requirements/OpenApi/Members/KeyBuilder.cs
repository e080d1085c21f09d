using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Members;

/// <summary>Tells by what a resource is named: its id, or an attribute such as a slug.</summary>
internal static class KeyBuilder
{
    public static void Build(Resource resource)
    {
        var key = resource
            .Reads.Concat(resource.Writes)
            .Select(schema => KeyNames.In(schema, resource.Name))
            .FirstOrDefault(property => property is not null);
        var parameter = KeyParameter(resource);
        resource.Entity.Key = (key?.Schema ?? parameter?.Schema)?.IsNumber == true ? KeyType.Number : KeyType.Uuid;
        if (key is null)
        {
            return;
        }

        var isGiven = resource.Calls.Exists(call =>
            call.Intent.Kind == IntentKind.Create && call.Write.Schema?.Find(key.Name) is { Schema.ReadOnly: false }
        );
        resource.KeyName = key.Name;
        resource.Entity.KeyFromClient = isGiven && (key.Schema.IsNumber || key.Schema.Format == "uuid");
        resource.Members.Add(key.Name, isGiven && !resource.Entity.KeyFromClient ? GivenKey(resource, key) : new Member(MemberKind.Key, "id"));
    }

    /// <summary>The parameter of item paths may name another attribute than the id; one that is no member at all becomes an attribute when clients put items there.</summary>
    /// <param name="identifier">What people sign in with: they choose it, so the system makes no code for it.</param>
    public static void ChoosePublicKey(Resource resource, string? identifier = null)
    {
        if (
            resource.Entity.PublicKey is not null
            || KeyParameter(resource) is not { } parameter
            || KeyNames.IsKeyOf(parameter.Name, resource.Name)
            || IsKeyMember(resource, parameter)
        )
        {
            return;
        }

        var attribute = Named(resource, parameter.Name);
        if (
            attribute is null
            && (
                KeyNames.LooksLikeKey(parameter.Name)
                || parameter.Schema.IsNumber
                || !resource.Calls.Exists(call => call is { Intent.Kind: IntentKind.Replace, Path.IsItem: true })
                || resource.Creates.Any()
            )
        )
        {
            return;
        }

        if (attribute is null)
        {
            attribute = AttributeMaker.Make(MemberNames.Free(resource.Entity, parameter.Name), parameter.Schema);
            resource.Entity.Attributes.Add(attribute);
        }

        if (!resource.Creates.Any() && resource.IsCreatable)
        {
            (attribute.ReadOnly, attribute.Immutable, attribute.Generator, attribute.Default) = (false, true, null, null);
        }

        if (
            attribute is { ReadOnly: false, Required: false, Type: AttributeType.String, Generator: null }
            && resource.Creates.Any()
            && attribute.Name != identifier
        )
        {
            (attribute.Generator, attribute.Default) = (CodeMaker.For(attribute), null);
        }

        (attribute.Unique, attribute.Required) = (true, attribute is { ReadOnly: false, Generator: null });
        if (attribute is { ReadOnly: true, Generator: null, Default: Literal })
        {
            attribute.Default = null;
        }

        resource.Entity.PublicKey = attribute.Name;
    }

    private static ApiParameter? KeyParameter(Resource resource) =>
        resource
            .Calls.Where(call => !call.Intent.IsNamed && call.Path.IsItem && call.Intent.Kind != IntentKind.List)
            .Select(call => call.Operation.Parameters.FirstOrDefault(parameter => parameter.Name == call.Path.Keys[^1]))
            .FirstOrDefault();

    private static bool IsKeyMember(Resource resource, ApiParameter parameter) =>
        resource.KeyName is { } key && Naming.Snake(key) == Naming.Snake(parameter.Name);

    // "code" finds "code", else "shortCode".
    private static Attribute? Named(Resource resource, string parameter)
    {
        var scalars = resource.Entity.Attributes.FindAll(attribute =>
            !attribute.IsList && attribute.Type is not (AttributeType.Json or AttributeType.Boolean or AttributeType.Text or AttributeType.Binary)
        );
        return scalars.Find(attribute => Naming.Snake(attribute.Name) == Naming.Snake(parameter))
            ?? scalars.Find(attribute =>
                Naming.Snake(attribute.Name).EndsWith("_" + Naming.Snake(parameter), StringComparison.Ordinal)
                || Naming.Snake(parameter) == Naming.Snake(resource.Name + " " + attribute.Name)
            );
    }

    // Clients choose ids such as "eu-west-1": such an id is an attribute beside the row's own key.
    private static Member GivenKey(Resource resource, ApiProperty key)
    {
        var attribute = AttributeMaker.Make(MemberNames.Free(resource.Entity, key.Name), key.Schema);
        (attribute.Required, attribute.Unique, attribute.Immutable) = (true, true, true);
        resource.Entity.Attributes.Add(attribute);
        resource.Entity.PublicKey = attribute.Name;
        return new Member(MemberKind.Attribute, attribute.Name);
    }
}
