using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Accounts are rows too: what people say when they sign up comes back, and what nobody may share is refused the second time.</summary>
internal sealed class RegistrationChecks : ICheckBuilder
{
    private const int AtOnce = 4;

    public string Name => "registrations";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        if (catalog.Of(OperationKind.Register).FirstOrDefault() is not { } register)
        {
            yield break;
        }

        var shown = (catalog.ViewOf(register)?.Fields ?? []).ToLookup(field => field.Value.ToString(), field => field.Name);
        foreach (var slot in catalog.Slots(register).Where(slot => slot is { Attribute: not null, IsPassword: false }))
        {
            var (entity, attribute) = (slot.Entity!.Name, slot.Attribute!);
            if (shown[$"this.{attribute.Name}"].FirstOrDefault() is { } member)
            {
                yield return new Check(
                    $"registered:{entity}.{attribute.Name}",
                    $"{entity}.{attribute.Name} comes back as it was said at registration",
                    [ElementId.Attribute(entity, attribute.Name), ElementId.Attribute(entity, attribute.Name, "type"), ElementId.Entity(entity)],
                    session => ComesBackAsync(session, register, slot, member)
                );
            }

            if (attribute.Unique)
            {
                yield return new Check(
                    ElementId.Attribute(entity, attribute.Name, "unique"),
                    $"Two accounts can't have the same {attribute.Name}",
                    [ElementId.Attribute(entity, attribute.Name, "unique")],
                    session => UniqueAsync(session, register, slot)
                );
            }
        }

        foreach (var slot in catalog.Slots(register).Where(slot => slot is { Relation: { } relation, Field.Body: not null }))
        {
            yield return new Check(
                $"registered:{slot.Entity!.Name}.{slot.Relation!.Name}",
                $"{slot.Entity.Name}.{slot.Relation.Name} come back as they were said at registration",
                [ElementId.Relation(slot.Entity.Name, slot.Relation.Name)],
                session => PartsComeBackAsync(session, register, slot)
            );
        }
    }

    private static async Task ComesBackAsync(Session session, Operation register, Slot slot, string member)
    {
        var (fields, answer) = await RegisterAsync(session, register);
        var expected = Values.FromJson(fields[slot.Name], slot.Type);
        Expect.Equal(Values.FromJson(answer?[member], slot.Type), expected, $"{member} after {register.Method} {register.Path}");
    }

    private static async Task PartsComeBackAsync(Session session, Operation register, Slot slot)
    {
        var (fields, answer) = await RegisterAsync(session, register);
        var sent = (fields[slot.Name] as JsonArray)?[0] as JsonObject;
        var shown = (answer?[slot.Name] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        Expect.That(
            sent is not null && shown.Exists(part => sent.All(member => JsonNode.DeepEquals(part[member.Key], member.Value))),
            $"{slot.Name} after {register.Method} {register.Path}: {sent?.ToJsonString()} is expected, {answer?[slot.Name]?.ToJsonString()} came."
        );
    }

    private static async Task<(JsonObject Fields, JsonObject? Answer)> RegisterAsync(Session session, Operation register)
    {
        var (body, _) = session.Context.Actors.Registration(Role(session));
        var response = await session.SendAsync(ApiRequest.Of(register.Method, register.Path, body));
        Expect.Status(response, register.Response.Status, $"{register.Method} {register.Path}");
        return (
            Fields(session, register, JsonNode.Parse(body.ToJsonString())!.AsObject()),
            ViewReader.Content(register, response.Json) as JsonObject
        );
    }

    private static async Task UniqueAsync(Session session, Operation register, Slot slot)
    {
        var (first, _) = await RegisterAsync(session, register);
        var (second, _) = session.Context.Actors.Registration(Role(session));
        Fields(session, register, second)[slot.Name] = first[slot.Name]?.DeepClone();
        var request = ApiRequest.Of(register.Method, register.Path, second);
        Expect.Status(await session.SendAsync(request), session.Model.Api.Errors.ConflictStatus, $"A second account with the same {slot.Name}");

        var (fresh, _) = session.Context.Actors.Registration(Role(session));
        var together = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => session.SendAsync(ApiRequest.Of(register.Method, register.Path, fresh)))
        );
        var taken = together.Count(response => response.IsSuccess);
        Expect.That(taken == 1, $"{AtOnce} registrations with the same {slot.Name} at the same moment: exactly 1 should succeed, {taken} did.");
    }

    private static JsonObject Fields(Session session, Operation register, JsonObject body) =>
        session.Context.Catalog.BodyOf(register)?.Envelope is { } envelope ? body[envelope]!.AsObject() : body;

    private static string Role(Session session) => session.Model.Domain.Roles.Find(role => role.SelfRegistration)?.Name ?? Grant.User;
}
