using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Writes registrations of new people.</summary>
internal static class SignUp
{
    /// <summary>The body of a registration and what it says, by member.</summary>
    /// <exception cref="PlanningException">The application has no sign-up.</exception>
    public static (JsonObject Body, Actor Actor) Of(CheckContext context, string role, string password)
    {
        var register = context.Actors.RegisterOperation() ?? throw new PlanningException("The application has no sign-up.");
        var values = new ValueFactory(context);
        var identifier = $"{values.UniqueText(role)}@example.com";
        var actor = new Actor(role, identifier, password);
        var body = new JsonObject();
        foreach (var (place, slot) in context.Catalog.Slots(register).Index())
        {
            if (slot.Field.Body is { } part && context.Model.Api.FindBody(part) is { } inner)
            {
                body[slot.Name] = Parts(context, slot, inner, values);
                continue;
            }

            var value = ValueOf(context, slot, actor, values, place);
            body[slot.Name] = Values.ToJson(value);
            if (!slot.IsPassword)
            {
                actor.Values[slot.Field.Member ?? slot.Name] = value;
            }
        }

        return (BodyWriter.Wrap(context.Catalog.BodyOf(register), body), actor);
    }

    private static JsonNode Parts(CheckContext context, Slot slot, Body part, ValueFactory values)
    {
        var json = new JsonObject();
        foreach (var (place, inner) in context.Catalog.Slots(part).Index().Where(pair => pair.Item.Relation is null))
        {
            json[inner.Name] = Values.ToJson(values.Valid(inner, place));
        }

        return slot.IsList ? new JsonArray(json) : json;
    }

    private static object? ValueOf(CheckContext context, Slot slot, Actor actor, ValueFactory values, int place)
    {
        var identifier = context.Model.Domain.Accounts?.Identifier ?? "email";
        return (slot.Field.Member ?? slot.Name) switch
        {
            _ when slot.IsPassword => actor.Password,
            var name when string.Equals(name, identifier, StringComparison.OrdinalIgnoreCase) => slot.Type is AttributeType.Email
            || identifier.Contains("mail", StringComparison.OrdinalIgnoreCase)
                ? actor.Identifier
                : actor.Identifier.Split('@')[0],
            "role" => actor.Role,
            _ => values.Valid(slot, place),
        };
    }
}
