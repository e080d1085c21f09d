using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Kept changes: one entry for each changed member, with who, when and the values, and none for what was refused or not changed.</summary>
internal sealed class HistoryChecks : ICheckBuilder
{
    private const int MostPages = 20;
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Name => "histories";

    public IEnumerable<Check> Build(ApplicationModel model) =>
        from changed in model.Domain.Entities
        where changed.History is not null
        let change = model.Domain.FindEntity(changed.History!)!
        let list = new OperationCatalog(model).Of(change.Name, OperationKind.List).FirstOrDefault()
        where list is not null
        from part in new (string Name, string Title, Func<Session, Entity, Operation, Task> Run)[]
        {
            ("change", "is kept with who, when, which member, from what, to what", ChangeAsync),
            ("again", "is kept in its order, whoever makes it, and nothing else is", AgainAsync),
            ("move", "of its state is kept", MoveAsync),
        }
        where part.Name != "move" || changed.Lifecycle?.Transitions.Exists(transition => transition.Operations.Count > 0) == true
        select new Check(
            $"history:{changed.Name}/{part.Name}",
            $"A change of {changed.Name} {part.Title}",
            Covers(changed, change),
            session => part.Run(session, changed, list)
        )
        {
            IsExclusive = part.Name == "change",
        };

    private static IEnumerable<string> Covers(Entity changed, Entity change) =>
        [
            ElementId.Entity(changed.Name) + "#history",
            .. change.Attributes.Select(attribute => ElementId.Attribute(change.Name, attribute.Name)),
            .. change.Relations.Select(relation => ElementId.Relation(change.Name, relation.Name)),
        ];

    private static async Task ChangeAsync(Session session, Entity changed, Operation list)
    {
        var row = await session.Planner.Rows.MakeAsync(changed.Name, []);
        var before = await EntriesAsync(session, list, row);
        // The time of the change must differ from that of the row's creation.
        await session.AdvanceAsync(Later);
        var (field, from, to, actor) = await new ChangePlanner(session, session.Planner).ChangeAsync(row, null);
        var after = await EntriesAsync(session, list, row);
        Expect.That(after.Count == before.Count + 1, $"One change of {field} should add one entry, {after.Count - before.Count} came.");
        ExpectEntry(session, changed, after[^1], field, from, to, actor);
    }

    private static async Task AgainAsync(Session session, Entity changed, Operation list)
    {
        var row = await session.Planner.Rows.MakeAsync(changed.Name, []);
        var changes = new ChangePlanner(session, session.Planner);
        var first = await changes.ChangeAsync(row, null);
        var other = await AnotherAsync(session, changed, first.Actor);
        var second = await changes.ChangeAsync(row, other);
        var entries = await EntriesAsync(session, list, row);
        Expect.That(entries.Count >= 2, $"After two changes the history has {entries.Count} entries.");
        ExpectEntry(session, changed, entries[^2], first.Field, first.From, first.To, first.Actor);
        ExpectEntry(session, changed, entries[^1], second.Field, second.From, second.To, second.Actor);
        Expect.That(entries.Count == 2, $"After two changes the history has {entries.Count} entries.");
    }

    private static async Task MoveAsync(Session session, Entity changed, Operation list)
    {
        var lifecycle = changed.Lifecycle!;
        var transition = lifecycle.Transitions.First(transition => transition.Operations.Count > 0 && transition.From == lifecycle.Initial);
        var operation = session.Context.Catalog.OperationsOf(transition).First();
        var attempt = await session.Planner.PrepareAsync(operation, new Want { Transition = transition });
        var row = attempt.Old ?? attempt.This!;
        await session.Planner.PerformAsync(attempt);
        var entry = (await EntriesAsync(session, list, row)).FindLast(entry =>
            string.Equals(entry["field"]?.ToString(), lifecycle.Attribute, StringComparison.Ordinal)
        );
        Expect.That(entry is not null, $"The history says nothing of {lifecycle.Attribute} after {operation.Method} {operation.Path}.");
        ExpectEntry(session, changed, entry!, lifecycle.Attribute, transition.From, transition.To, attempt.Actor);
    }

    /// <summary>Somebody else who may make the same change, so that entries can't name just anybody; else the first again.</summary>
    private static async Task<Actor> AnotherAsync(Session session, Entity changed, Actor first)
    {
        foreach (
            var grant in session
                .Context.Catalog.Of(changed.Name, OperationKind.Patch)
                .SelectMany(operation => operation.Access.Grants)
                .Where(grant => grant is { Condition: null } && grant.Role != Grant.Visitor)
        )
        {
            try
            {
                return await session.Planner.Cast.AnotherAsync(grant.Role);
            }
            catch (PlanningException)
            {
                // Another role may have a second user.
            }
        }

        return first;
    }

    private static async Task<List<JsonObject>> EntriesAsync(Session session, Operation list, Row row)
    {
        var attempt = await session.Planner.PrepareAsync(list, new Want { Parent = row });
        var entries = new List<JsonObject>();
        for (var page = 0; page < MostPages; page++)
        {
            var size = list.List!.MaxPageSize;
            var (response, _) = await new ListWalk(session).PageAsync(attempt, ListWalk.Position(list.List, page, size, null));
            Expect.Success(response, $"{list.Method} {list.Path}");
            var items = ViewReader.Content(list, response.Json) as JsonArray ?? [];
            entries.AddRange(items.OfType<JsonObject>());
            if (items.Count < size)
            {
                break;
            }
        }

        return entries;
    }

    private static void ExpectEntry(Session session, Entity changed, JsonObject entry, string field, object? from, object? to, Actor actor)
    {
        Expect.Equal(entry[ChangeRecord.Field]?.ToString(), field, "The field of the change");
        var attribute = changed.FindAttribute(field)!;
        Expect.Equal(Value(entry[ChangeRecord.From], attribute), from, $"The value of {field} before");
        Expect.Equal(Value(entry[ChangeRecord.To], attribute), to, $"The value of {field} after");
        var at = Values.FromJson(entry[ChangeRecord.ChangedAt], AttributeType.Timestamp) as DateTimeOffset?;
        Expect.That(
            at is not null && (session.World.Now - at.Value).Duration() < Tolerance,
            $"The change was made at {session.World.Now:O}, the entry says {entry[ChangeRecord.ChangedAt]}."
        );
        if (session.World.AccountOf(actor) is { Id: { } account })
        {
            Expect.Equal(entry[ChangeRecord.ChangedBy + "Id"]?.ToString(), account, "Who made the change");
        }
    }

    private static object? Value(JsonNode? text, Model.Domain.Attribute attribute) =>
        text is null ? null
        : attribute.Type is AttributeType.Integer or AttributeType.Decimal or AttributeType.Money
            ? decimal.Parse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture)
        : attribute.Type is AttributeType.Boolean ? bool.Parse(text.ToString())
        : text.ToString();
}
