using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Takes what answers say into the known rows: which view field shows which member comes from the model.</summary>
internal sealed class ViewReader(World world, OperationCatalog catalog)
{
    /// <summary>The part of an answer that holds the view: without envelope, the items of a list.</summary>
    public static JsonNode? Content(Operation operation, JsonNode? answer)
    {
        var content = operation.Response.Envelope is { } envelope ? (answer as JsonObject)?[envelope] : answer;
        return operation is { Kind: OperationKind.List, List.ItemsName: { } items } && content is JsonObject page ? page[items] : content;
    }

    /// <param name="known">The row that the answer shows, when that is known.</param>
    /// <returns>The rows that it shows at the outermost level.</returns>
    public IReadOnlyList<Row> Read(Operation operation, JsonNode? answer, Row? known = null)
    {
        if (catalog.ViewOf(operation) is not { } view)
        {
            return [];
        }

        return Content(operation, answer) switch
        {
            JsonArray items => [.. items.OfType<JsonObject>().Select(item => ReadRow(item, view, null)).OfType<Row>()],
            JsonObject item => ReadRow(item, view, known) is { } row ? [row] : [],
            _ => [],
        };
    }

    private Row? ReadRow(JsonObject json, View view, Row? known)
    {
        if (view.Entity is null)
        {
            ReadFreeView(json, view);
            return null;
        }

        var row = known ?? Identify(json, view);
        if (row is null)
        {
            return null;
        }

        foreach (var field in view.Fields.Where(field => json.ContainsKey(field.Name)))
        {
            row.Shown[field.Value.ToString()] = json[field.Name];
            if (Member(field.Value) is { } members)
            {
                Take(row, members, field, json[field.Name]);
            }
            else if (
                field is { View: { } other, Value: PathExpression { Root: "this", Members.Count: 0 } }
                && json[field.Name] is JsonObject same
                && catalog.Model.Api.FindView(other) is { } otherView
            )
            {
                ReadRow(same, otherView, row);
            }
            else if (field.View is not null)
            {
                ReadNested(field, json[field.Name]);
            }
        }

        return row;
    }

    private void ReadFreeView(JsonObject json, View view)
    {
        foreach (var field in view.Fields.Where(field => field.View is not null))
        {
            ReadNested(field, json[field.Name]);
        }
    }

    private List<Row> ReadNested(ViewField field, JsonNode? json)
    {
        var view = catalog.Model.Api.FindView(field.View!);
        return view is null
            ? []
            : json switch
            {
                JsonArray items => [.. items.OfType<JsonObject>().Select(item => ReadRow(item, view, null)).OfType<Row>()],
                JsonObject item => ReadRow(item, view, null) is { } row ? [row] : [],
                _ => [],
            };
    }

    private void Take(Row row, IReadOnlyList<string> members, ViewField field, JsonNode? json)
    {
        var entity = catalog.Model.Domain.FindEntity(row.Entity)!;
        if (members is ["id"])
        {
            TakeId(row, json);
        }
        else if (entity.FindRelation(members[0]) is { } relation)
        {
            TakeRelation(row, relation, members, field, json);
        }
        else if (members.Count == 1 && entity.FindAttribute(members[0]) is { Computed: null } attribute)
        {
            row[attribute.Name] = Values.FromJson(json, attribute.Type);
        }
    }

    private static void TakeId(Row row, JsonNode? json) => row.Id ??= json?.ToString();

    private void TakeRelation(Row row, Relation relation, IReadOnlyList<string> members, ViewField field, JsonNode? json)
    {
        if (field.View is not null && members.Count == 1)
        {
            var rows = ReadNested(field, json);
            TakeTargets(row, relation, rows, json is null);
        }
        else if (members.Count == 2 && string.Equals(members[1], "id", StringComparison.Ordinal) && OperationCatalog.IsToOne(relation))
        {
            row[relation.Name] = json is null ? null : Target(row, relation, json.ToString());
        }
        else if (
            members.Count == 2
            && row[relation.Name] is Row target
            && catalog.Model.Domain.FindEntity(relation.Target)?.FindAttribute(members[1]) is { Computed: null } attribute
        )
        {
            target[attribute.Name] = Values.FromJson(json, attribute.Type);
        }
    }

    private Row Target(Row row, Relation relation, string id)
    {
        if (world.Find(relation.Target, id) is { } known)
        {
            return known;
        }

        if (row[relation.Name] is Row { Id: null } unnamed)
        {
            world.Identify(unnamed, id);
            return unnamed;
        }

        return world.FindOrAdd(relation.Target, id);
    }

    private static void TakeTargets(Row row, Relation relation, List<Row> targets, bool isNull)
    {
        switch (relation.Kind)
        {
            case RelationKind.OneToMany when relation.Inverse is not null:
                targets.ForEach(target => target[relation.Inverse] = row);
                break;
            case RelationKind.ManyToMany or RelationKind.OneToMany:
                row[relation.Name] = targets.ConvertAll(target => (object?)target);
                break;
            default:
                row[relation.Name] = isNull ? null : targets.FirstOrDefault() ?? row[relation.Name];
                break;
        }
    }

    /// <summary>The row with the id that the JSON shows; a row that the model predicted without id takes the id when its known members agree.</summary>
    private Row? Identify(JsonObject json, View view)
    {
        var entity = catalog.Model.Domain.FindEntity(view.Entity!)!;
        var id = view.Fields.Find(field => Member(field.Value) is ["id"]) is { } field ? json[field.Name]?.ToString() : null;
        if (id is not null)
        {
            return world.Find(entity.Name, id) ?? Adopt(json, view, entity, id) ?? world.FindOrAdd(entity.Name, id);
        }

        var key = view.Fields.Find(candidate =>
            Member(candidate.Value) is [var member]
            && (string.Equals(member, entity.PublicKey, StringComparison.Ordinal) || entity.FindAttribute(member) is { Unique: true })
        );
        return key is null
            ? world.RowsOf(entity.Name).FirstOrDefault(row => row.Id is null && Agrees(row, json, view, entity))
            : world
                .RowsOf(entity.Name)
                .FirstOrDefault(row => Operators.AreEqual(row[((PathExpression)key.Value).Members[0]], json[key.Name]?.ToString()))
                ?? world.RowsOf(entity.Name).FirstOrDefault(row => row.Id is null && Agrees(row, json, view, entity))
                ?? Unknown(entity, ((PathExpression)key.Value).Members[0], json[key.Name]?.ToString());
    }

    /// <summary>A row that somebody else made, known by its key alone.</summary>
    private Row? Unknown(Entity entity, string member, string? key)
    {
        if (key is null)
        {
            return null;
        }

        var row = new Row(entity.Name) { [member] = key };
        world.Add(row);
        return row;
    }

    private Row? Adopt(JsonObject json, View view, Entity entity, string id)
    {
        var row = world.RowsOf(entity.Name).FirstOrDefault(row => row.Id is null && !row.Deleted && Agrees(row, json, view, entity));
        if (row is not null)
        {
            world.Identify(row, id);
        }

        return row;
    }

    private bool Agrees(Row row, JsonObject json, View view, Entity entity) =>
        view.Fields.TrueForAll(field =>
            Member(field.Value) switch
            {
                [var member]
                    when row[member] is { } value && json.ContainsKey(field.Name) && entity.FindAttribute(member) is { Computed: null } attribute =>
                    IsServerTime(attribute) || Operators.AreEqual(value, Values.FromJson(json[field.Name], attribute.Type)),
                [var member, "id"] when row[member] is Row { Id: { } target } => string.Equals(
                    target,
                    json[field.Name]?.ToString(),
                    StringComparison.Ordinal
                ),
                _ => true,
            }
        );

    private static bool IsServerTime(Attribute attribute) => attribute.Type == AttributeType.Timestamp;

    private static IReadOnlyList<string>? Member(Expression expression) =>
        expression is PathExpression { Root: "this", Members: { Count: > 0 and <= 2 } members } ? members : null;
}
