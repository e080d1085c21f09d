using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

internal sealed class InterpretedWrites(ApplicationModel model, World world, OperationCatalog catalog)
{
    private readonly Simulator _simulator = new(world, catalog);
    private readonly Dictionary<string, long> _numbers = [];

    public int Perform(Attempt attempt, List<Grant> grants, JsonNode? json, Body? body)
    {
        var operation = attempt.Operation;
        Draft(attempt);
        ReadBody(attempt, json as JsonObject, body);
        if (operation.Kind == OperationKind.Create)
        {
            Refusal.Unless(grants.Exists(grant => grant.Condition is null || world.Evaluator.IsTrue(grant.Condition, attempt.Scope(world))), operation.Access.OutsiderStatus);
        }

        var existing = Existing(attempt);
        CheckInvariants(attempt);
        CheckGuards(attempt);
        CheckMove(attempt);
        if (existing is not null)
        {
            attempt.This = existing;
            _simulator.Apply(attempt, merged: true);
            return operation.Response.Status;
        }

        CheckUnique(attempt);
        CheckDelete(attempt);
        var known = world.Rows.ToHashSet();
        _simulator.Apply(attempt);
        foreach (var row in world.Rows.Where(row => !known.Contains(row)).ToList())
        {
            Complete(row, attempt.Actor);
        }

        return operation.Response.Status;
    }

    private void Draft(Attempt attempt)
    {
        if (attempt.Operation.Kind == OperationKind.Create)
        {
            var entity = model.Domain.FindEntity(attempt.Operation.Entity!)!;
            attempt.This = new Row(entity.Name);
            if (entity.Owner is { } owner)
            {
                attempt.This[owner] = world.AccountOf(attempt.Actor);
            }

            if (attempt.Parent is not null && catalog.ParentRelation(attempt.Operation) is { } relation)
            {
                attempt.This[relation.Name] = attempt.Parent;
            }

            foreach (var attribute in entity.Attributes.Where(attribute => attribute.Default is not null))
            {
                attempt.This[attribute.Name] = world.Evaluator.Evaluate(attribute.Default!, attempt.Scope(world));
            }
        }
        else if (attempt.Operation.Kind is OperationKind.Replace or OperationKind.Patch && attempt.This is { } old)
        {
            attempt.Old = old;
            attempt.This = new Row(old.Entity) { Id = old.Id };
            foreach (var (member, value) in old.Members)
            {
                attempt.This[member] = value;
            }
        }
    }

    private void ReadBody(Attempt attempt, JsonObject? json, Body? body)
    {
        if (body is null)
        {
            return;
        }

        Refusal.Unless(json is not null, 400);
        foreach (var slot in catalog.Slots(body).Where(slot => (attempt.Operation.Kind == OperationKind.Action || slot.Attribute is not { ReadOnly: true }) && slot.Relation is not { ReadOnly: true }))
        {
            var given = json!.TryGetPropertyValue(slot.Name, out var node);
            var hasDefault = slot.Attribute?.Default is not null;
            if (!given && (attempt.Operation.Kind == OperationKind.Patch || hasDefault))
            {
                continue;
            }

            Refusal.Unless(!slot.Required || hasDefault || node is not null, 400, field: slot.Name);
            if (attempt.Old is not null && slot.Attribute is { Immutable: true } or { } && slot.Relation is { Immutable: true })
            {
                continue;
            }

            attempt.Set(slot, Read(attempt, slot, node));
        }
    }

    private object? Read(Attempt attempt, Slot slot, JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (slot.Field.Body is { } nested)
        {
            Refusal.Unless(node is JsonArray parts && parts.Count >= (slot.Relation?.MinItems ?? 0), 400, field: slot.Name);
            var rows = ((JsonArray)node).OfType<JsonObject>().Select(item => ReadPart(attempt, slot, item, model.Api.FindBody(nested)!)).ToList();
            foreach (var key in model.Domain.FindEntity(slot.Relation!.Target)!.UniqueKeys)
            {
                Refusal.Unless(rows.DistinctBy(row => string.Join('|', key.Members.Select(member => Values.Text(row[member])))).Count() == rows.Count, key.Status);
            }

            return rows.ConvertAll(row => (object?)row);
        }

        if (slot.Relation is { } relation)
        {
            Refusal.Unless(!slot.IsList || node is JsonArray items && items.Count >= relation.MinItems, 400, field: slot.Name);
            return slot.IsList ? ((JsonArray)node).Select(item => (object?)Target(slot, relation, item)).ToList() : Target(slot, relation, node);
        }

        var value = Values.FromJson(node, slot.Type);
        Refusal.Unless(HasType(slot, node, value) && (value is List<object?> list ? list.TrueForAll(item => Limits.Allow(slot, item, world.Now)) : Limits.Allow(slot, value, world.Now)), 400, field: slot.Name);
        return value;
    }

    private Row ReadPart(Attempt attempt, Slot slot, JsonObject json, Body body)
    {
        var part = new Row(body.Entity!);
        part[slot.Relation!.Inverse!] = attempt.This;
        foreach (var inner in catalog.Slots(body))
        {
            var node = json[inner.Name];
            Refusal.Unless(!inner.Required || node is not null, 400, field: inner.Name);
            part[inner.Field.Member ?? inner.Name] = Read(attempt, inner, node);
        }

        return part;
    }

    private Row Target(Slot slot, Relation relation, JsonNode? node)
    {
        var id = node is JsonObject body ? body["id"]?.ToString() : node?.ToString();
        var row = id is null ? null : world.Find(relation.Target, id);
        Refusal.Unless(row is { Deleted: false }, 400, field: slot.Name);
        return row!;
    }

    private static bool HasType(Slot slot, JsonNode node, object? value) => slot.Type switch
    {
        _ when slot.IsList => node is JsonArray,
        AttributeType.Json => true,
        _ when slot.IsNumber => value is decimal number && (slot.Type is not (AttributeType.Integer or AttributeType.Long) || number == Math.Truncate(number)),
        AttributeType.Boolean => value is bool,
        AttributeType.Date => value is DateOnly,
        AttributeType.Time => value is TimeOnly,
        AttributeType.Timestamp => value is DateTimeOffset,
        AttributeType.Email => value is string text && text.IndexOf('@') > 0,
        AttributeType.Phone => value is string number && number.All(character => char.IsAsciiDigit(character) || "+-() /".Contains(character)),
        AttributeType.Url => value is string url && Uri.TryCreate(url, UriKind.Absolute, out _),
        _ => node.GetValueKind() == JsonValueKind.String,
    };

    private void CheckInvariants(Attempt attempt)
    {
        if (!attempt.Writes)
        {
            return;
        }

        var entity = model.Domain.FindEntity(attempt.Operation.Entity!)!;
        foreach (var invariant in entity.Invariants)
        {
            Refusal.Unless(world.Evaluator.IsTrue(invariant.Condition, attempt.Scope(world)), invariant.Status, invariant.Code, invariant.Member);
        }

        foreach (var relation in entity.Relations.Where(relation => relation.Acyclic))
        {
            var above = attempt.This![relation.Name] as Row;
            while (above is not null)
            {
                Refusal.Unless(!above.IsSame(attempt.This), 422);
                above = above[relation.Name] as Row;
            }
        }
    }

    private void CheckGuards(Attempt attempt)
    {
        foreach (var guard in attempt.Operation.Guards)
        {
            if (!world.Evaluator.IsTrue(guard.Condition, attempt.Scope(world)))
            {
                throw new Refusal(guard.Status, guard.Code, guard.Message) { Details = guard.Details.ToDictionary(pair => pair.Key, pair => world.Evaluator.Evaluate(pair.Value, attempt.Scope(world))) };
            }
        }
    }

    private void CheckMove(Attempt attempt)
    {
        var lifecycle = attempt.Operation.Entity is null ? null : model.Domain.FindEntity(attempt.Operation.Entity)!.Lifecycle;
        if (attempt.Operation.Kind == OperationKind.Action && lifecycle is not null && lifecycle.Transitions.Exists(transition => transition.Operations.Contains(attempt.Operation.Id)))
        {
            Refusal.Unless(_simulator.TransitionOf(attempt) is not null, lifecycle.RefusedStatus, lifecycle.RefusedCode);
        }
    }

    private Row? Existing(Attempt attempt) => attempt.Operation.MergeOn.Count == 0 ? null
        : world.RowsOf(attempt.This!.Entity).FirstOrDefault(row => !row.Deleted && attempt.Operation.MergeOn.TrueForAll(member => Operators.AreEqual(row[member], attempt.This[member])));

    private void CheckUnique(Attempt attempt)
    {
        if (!attempt.Writes || attempt.This is not { } row)
        {
            return;
        }

        var entity = model.Domain.FindEntity(row.Entity)!;
        var others = world.RowsOf(row.Entity).Where(other => !other.Deleted && !other.IsSame(row)).ToList();
        foreach (var attribute in entity.Attributes.Where(attribute => attribute.Unique && row[attribute.Name] is not null))
        {
            Refusal.Unless(!others.Exists(other => Operators.AreEqual(other[attribute.Name], row[attribute.Name])), 409);
        }

        foreach (var key in entity.UniqueKeys)
        {
            bool Counts(Row candidate) => key.Where is null || world.Evaluator.IsTrue(key.Where, attempt.Scope(world).With("this", candidate));
            Refusal.Unless(!Counts(row) || !others.Exists(other => Counts(other) && key.Members.TrueForAll(member => Operators.AreEqual(other[member], row[member]))), key.Status);
        }
    }

    private void CheckDelete(Attempt attempt)
    {
        if (attempt.Operation.Kind == OperationKind.Delete)
        {
            var used = model.Domain.Entities.SelectMany(entity => entity.Relations.Select(relation => (entity, relation)))
                .Where(pair => OperationCatalog.IsToOne(pair.relation) && pair.relation.Target == attempt.This!.Entity && pair.relation.OnDelete == DeleteBehavior.Refuse)
                .Any(pair => world.RowsOf(pair.entity.Name).Any(row => !row.Deleted && row[pair.relation.Name] is Row target && target.IsSame(attempt.This!)));
            Refusal.Unless(!used, 409);
        }
    }

    private void Complete(Row row, Actor actor)
    {
        row.Id ??= Guid.NewGuid().ToString();
        if (model.Domain.FindEntity(row.Entity) is { ProfileOf: not null } && model.Domain.Accounts is { } accounts && row["account"] is null)
        {
            row["account"] = world.RowsOf(accounts.Entity).FirstOrDefault(account => Operators.AreEqual(account[accounts.Identifier], row[accounts.Identifier]));
        }

        foreach (var attribute in model.Domain.FindEntity(row.Entity)!.Attributes.Where(attribute => attribute.Generator is not null))
        {
            row[attribute.Name] = attribute.Generator!.Kind switch
            {
                GeneratorKind.RunningNumber => Number(row, attribute.Name, attribute.Generator),
                GeneratorKind.CreatedAt or GeneratorKind.UpdatedAt => world.Now,
                GeneratorKind.RandomCode => new string(Random.Shared.GetItems<char>(attribute.Generator.Alphabet ?? "abcdefgh", attribute.Generator.Length)),
                GeneratorKind.Slug => Values.Text(row[attribute.Generator.From!]).ToLowerInvariant().Replace(' ', '-'),
                _ => world.AccountOf(actor),
            };
        }
    }

    private string Number(Row row, string attribute, ValueGenerator generator)
    {
        var key = $"{row.Entity}.{attribute}.{(generator.Scope is null ? "" : (row[generator.Scope] as Row)?.Id)}";
        var number = _numbers[key] = _numbers.GetValueOrDefault(key) + 1;
        return RunningNumber.Format(generator.Format, number, path => Values.Text(world.Evaluator.Evaluate(AgenticAi.Pipeline.Model.Expressions.Expression.Parse($"this.{path}"), world.ScopeFor(Actor.Visitor).With("this", row))));
    }
}
