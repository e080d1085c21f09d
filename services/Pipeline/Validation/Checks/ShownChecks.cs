using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Checks;

/// <summary>Members that no client writes are shown with a value of their type, links lead to their row, and what only some may see is absent for others.</summary>
internal sealed class ShownChecks : ICheckBuilder
{
    public string Name => "shown";

    public IEnumerable<Check> Build(ApplicationModel model)
    {
        var catalog = new OperationCatalog(model);
        var shown = model.Api.Views.SelectMany(view => view.Fields.Select(field => (view.Entity, Text: field.Value.ToString()))).ToHashSet();
        var written = model.Api.Bodies.SelectMany(body => body.Fields.Select(field => (body.Entity, field.Member))).ToHashSet();
        foreach (var (entity, attribute) in model.Domain.Entities.SelectMany(entity => entity.Attributes.Select(attribute => (entity, attribute))))
        {
            if (
                !written.Contains((entity.Name, attribute.Name))
                && shown.Contains((entity.Name, $"this.{attribute.Name}"))
                && entity.Name != model.Domain.Accounts?.Entity
                && attribute is { Computed: null, Generator: null, WriteOnly: false }
                && entity.Lifecycle?.Attribute != attribute.Name
            )
            {
                yield return new Check(
                    $"shown:{entity.Name}.{attribute.Name}",
                    $"{entity.Name}.{attribute.Name} is shown",
                    [ElementId.Attribute(entity.Name, attribute.Name), ElementId.Attribute(entity.Name, attribute.Name, "type")],
                    session => ShownAsync(session, entity, attribute)
                );
            }

            if (attribute.VisibleTo.Count > 0)
            {
                yield return new Check(
                    $"visible:{entity.Name}.{attribute.Name}",
                    $"Only {string.Join(" and ", attribute.VisibleTo)} see {entity.Name}.{attribute.Name}",
                    [ElementId.Attribute(entity.Name, attribute.Name, "visible")],
                    session => VisibleAsync(session, entity, attribute)
                );
            }
        }

        foreach (
            var (operation, field) in catalog
                .Of(OperationKind.Get, OperationKind.Create)
                .SelectMany(operation =>
                    (catalog.ViewOf(operation)?.Fields ?? []).Where(field => field.UrlOf is not null).Select(field => (operation, field))
                )
        )
        {
            yield return new Check(
                $"url:{operation.Id}/{field.Name}",
                $"{field.Name} leads to the row",
                [
                    ElementId.Attribute(operation.Entity ?? "", field.Name),
                    ElementId.Attribute(operation.Entity ?? "", field.Name, "computed"),
                    ElementId.Attribute(operation.Entity ?? "", field.Name, "type"),
                    ElementId.Attribute(operation.Entity ?? "", field.Name, "read-only"),
                ],
                session => UrlAsync(session, operation, field)
            );
        }
    }

    private static async Task ShownAsync(Session session, Entity entity, Attribute attribute)
    {
        var row = await session.Planner.Rows.MakeAsync(entity.Name, []);
        var value = await new Shown(session).ValueAsync(row, attribute) ?? await FilledAsync(session, row, attribute);
        if (value is null)
        {
            throw new PlanningException($"{attribute.Name} stays empty, so its type can't be seen.");
        }

        Expect.That(Fits(attribute, value), $"{attribute.Name} should be {attribute.Type} and is {Values.Text(value)}.");
    }

    /// <summary>What only an action fills in is empty at first.</summary>
    private static async Task<object?> FilledAsync(Session session, Row row, Attribute attribute)
    {
        var isFilled = new BinaryExpression(new PathExpression("this", [attribute.Name]), BinaryOperator.NotEqual, new Literal(null));
        var scope = Scope.At(session.World.Now).With("this", row);
        var filled = await session.Planner.Conditions.EnsureAsync(isFilled, true, scope)
            ? row
            : await session.Planner.Rows.MakeAsync(row.Entity, [Condition.Close(session.World, isFilled, "this", Scope.At(session.World.Now))]);
        return await new Shown(session).ValueAsync(filled, attribute);
    }

    private static bool Fits(Attribute attribute, object value) =>
        attribute.Type switch
        {
            _ when attribute.IsList => value is List<object?>,
            AttributeType.Integer or AttributeType.Long => value is decimal number && number == Math.Truncate(number),
            AttributeType.Decimal or AttributeType.Money => value is decimal,
            AttributeType.Boolean => value is bool,
            AttributeType.Date => value is DateOnly,
            AttributeType.Timestamp => value is DateTimeOffset,
            AttributeType.Enum => value is string text && attribute.EnumValues.Contains(text, StringComparer.Ordinal),
            _ => true,
        };

    private static async Task VisibleAsync(Session session, Entity entity, Attribute attribute)
    {
        var operations = session
            .Context.Catalog.Of(entity.Name, OperationKind.Get)
            .Where(operation => OperationCatalog.ThisParameter(operation) is not null);
        // A member without a value may be left out for everybody.
        var given = new Condition(new BinaryExpression(new PathExpression("this", [attribute.Name]), BinaryOperator.NotEqual, new Literal(null)));
        var (seen, hidden) = (0, 0);
        foreach (var operation in operations)
        {
            foreach (var grant in operation.Access.Grants)
            {
                var attempt = await session.Planner.PrepareAsync(operation, new Want { Role = grant.Role, Conditions = [given] });
                var response = await session.Planner.PerformAsync(attempt);
                var may =
                    attribute.VisibleTo.Exists(role => session.Planner.Cast.Covers(attempt.Actor.Role, role))
                    || (
                        attribute.VisibleTo.Contains("owner", StringComparer.Ordinal)
                        && entity.Owner is { } owner
                        && attempt.This![owner] is Row account
                        && session.World.ActorOf(account) == attempt.Actor
                    );
                var shown = (ViewReader.Content(operation, response.Json) as JsonObject)?.ContainsKey(attribute.Name) == true;
                Expect.That(shown == may, $"{attribute.Name} is {(shown ? "shown to" : "hidden from")} {attempt.Actor.Role}.");
                (seen, hidden) = may ? (seen + 1, hidden) : (seen, hidden + 1);
            }
        }

        if (seen == 0 || hidden == 0)
        {
            throw new PlanningException($"Nobody was found who may{(seen == 0 ? "" : " not")} see {attribute.Name}.");
        }
    }

    private static async Task UrlAsync(Session session, Operation operation, ViewField field)
    {
        var attempt = await session.Planner.PrepareAsync(operation, new Want());
        var response = await session.Planner.PerformAsync(attempt);
        var url = (ViewReader.Content(operation, response.Json) as JsonObject)?[field.Name]?.ToString();
        Expect.That(Uri.TryCreate(url, UriKind.Absolute, out var address), $"{field.Name} should be an absolute address: {url}");
        var target = session.Model.Api.FindOperation(field.UrlOf!);
        var authorization = await session.Context.Actors.AuthorizationAsync(session, attempt.Actor);
        var read = await session.SendAsync(new ApiRequest(target?.Method ?? "GET", address.PathAndQuery, Authorization: authorization));
        Expect.Success(read, $"Following {field.Name}");
        Expect.That(attempt.This?.Id is not { } id || read.Text.Contains(id, StringComparison.Ordinal), $"{field.Name} leads to another row.");
    }
}
