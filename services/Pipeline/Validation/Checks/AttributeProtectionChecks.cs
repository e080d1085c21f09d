using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Checks.Constraints;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Members that clients may not write keep their value whatever is sent, and members that nobody may read are not shown.</summary>
internal sealed class AttributeProtectionChecks : ICheckBuilder
{
    public string Name => "protection";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        foreach (var (entity, attribute) in model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => (entity, attribute))))
        {
            var create = catalog.Of(entity.Name, OperationKind.Create).FirstOrDefault(operation => catalog.BodyOf(operation) is { IsList: false });
            var isSentForAnother =
                create is not null && catalog.Slots(create).Any(slot => slot.Name == attribute.Name && slot.Field.Member != attribute.Name);
            if (
                create is not null
                && !isSentForAnother
                && attribute is { ReadOnly: true } or { Computed: not null } or { Generator: not null, MayBeChosen: false }
            )
            {
                yield return Check("read-only", entity, attribute, session => ReadOnlyAsync(session, create!, attribute));
            }

            var update = catalog.Of(entity.Name, OperationKind.Replace, OperationKind.Patch).FirstOrDefault();
            if (update is not null && attribute.Immutable)
            {
                yield return Check("immutable", entity, attribute, session => ImmutableAsync(session, update, attribute));
            }

            if (create is not null && attribute.WriteOnly)
            {
                yield return Check("write-only", entity, attribute, session => WriteOnlyAsync(session, create, attribute));
            }
        }
    }

    private static Check Check(string facet, Entity entity, Attribute attribute, Func<Session, Task> run) =>
        new(
            $"{facet}:{entity.Name}.{attribute.Name}",
            $"{entity.Name}.{attribute.Name} is {facet}",
            [ElementId.Attribute(entity.Name, attribute.Name, facet)],
            run
        );

    private static async Task ReadOnlyAsync(Session session, Operation create, Attribute attribute)
    {
        var attempt = await session.Planner.PrepareAsync(create, new Want());
        var slot = SlotOf(attribute, session);
        var sent = Forgery.Of(session, attribute, attempt.This!);
        var body = session.Context.Catalog.BodyOf(create);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input) ?? throw new PlanningException("The creation has no body.");
        var request = await session.Planner.RequestAsync(attempt);
        var response = await session.SendAsync(request with { Text = BodyEdit.With(body, json, slot, sent).ToJsonString() });
        if (body is { IsClosed: true } && !response.IsSuccess)
        {
            return;
        }

        Expect.Success(response, $"{create.Method} {create.Path} with a value for the read-only {attribute.Name}");
        session.Planner.Absorb(attempt, response);
        var shown = await new Shown(session).ValueAsync(attempt.This!, attribute);
        Expect.That(!Operators.AreEqual(shown, sent), $"The value that a client sent for the read-only {attribute.Name} was taken.");
    }

    private static async Task ImmutableAsync(Session session, Operation update, Attribute attribute)
    {
        var row = await session.Planner.Rows.MakeAsync(update.Entity!, []);
        var before = await new Shown(session).ValueAsync(row, attribute);
        var attempt = await session.Planner.PrepareAsync(update, new Want { This = row });
        var slot = SlotOf(attribute, session);
        var body = session.Context.Catalog.BodyOf(update);
        var json = BodyWriter.Write(session.Context.Catalog, body, attempt.Input)!;
        var request = await session.Planner.RequestAsync(attempt);
        await session.SendAsync(
            request with
            {
                Text = BodyEdit.With(body, json, slot, new ValueFactory(session.Context).Valid(slot, 5)).ToJsonString(),
            }
        );
        Expect.Equal(await new Shown(session).ValueAsync(row, attribute), before, $"The immutable {attribute.Name} after a change");
    }

    private static async Task WriteOnlyAsync(Session session, Operation create, Attribute attribute)
    {
        var attempt = await session.Planner.PrepareAsync(create, new Want { AllFields = true });
        var response = await session.Planner.PerformAsync(attempt);
        var secret = Values.Text(attempt.This![attribute.Name]);
        Expect.That(
            secret.Length > 0 && !response.Text.Contains(secret, StringComparison.Ordinal),
            $"The answer shows the write-only {attribute.Name}."
        );
        try
        {
            await new Observer(session).SeeAsync(attempt.This);
        }
        catch (PlanningException)
        {
            // Nothing reads rows of this kind, so the answer to the creation was the only place to show it.
        }

        Expect.That(
            !attempt.This.Shown.Values.Any(value => value?.ToString().Contains(secret, StringComparison.Ordinal) == true),
            $"Reading shows the write-only {attribute.Name}."
        );
    }

    private static Slot SlotOf(Attribute attribute, Session session) =>
        new(
            new BodyField { Name = attribute.Name, Member = attribute.Name },
            session.Model.Domain.Entities.Find(entity => entity.Attributes.Contains(attribute))
        );
}
