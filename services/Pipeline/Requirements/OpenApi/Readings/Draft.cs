using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.OpenApi.Document;
using AgenticAi.Pipeline.Requirements.OpenApi.Links;
using AgenticAi.Pipeline.Requirements.OpenApi.Messages;
using AgenticAi.Pipeline.Requirements.OpenApi.Resources;
using AgenticAi.Pipeline.Requirements.OpenApi.Security;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>What the readings of operations share: what was found out so far, and the makers of messages.</summary>
internal sealed class Draft(ApplicationModel model, ApiDocument document, ResourceMap resources, AccountPlan? accounts, IReadOnlyList<LinkPlan> links)
{
    private readonly MessageNames _names = new();
    private ViewBuilder? _views;
    private BodyBuilder? _bodies;

    public ApplicationModel Model => model;

    public ApiDocument Document => document;

    public ResourceMap Resources => resources;

    public AccountPlan? Accounts => accounts;

    public IReadOnlyList<LinkPlan> Links => links;

    public ViewBuilder Views => _views ??= new ViewBuilder(model.Api.Views, _names);

    public BodyBuilder Bodies => _bodies ??= new BodyBuilder(model.Api.Bodies, _names);

    public MessageNames Names => _names;

    /// <summary>Operations of which the document says no more than their shape.</summary>
    public HashSet<Operation> Undescribed { get; } = [];

    /// <summary>An operation with what all kinds share: path, parameters, status, content type, access.</summary>
    public Operation NewOperation(Call call, OperationKind kind, Resource? resource)
    {
        var source = call.Operation;
        var operation = new Operation
        {
            Id = source.Id,
            Method = source.Method,
            Path = PathOf(source),
            Kind = kind,
            IsGiven = true,
            RefusesMalformedKeys = source.Answers(400),
            Group = resource?.Entity.Name ?? GroupOf(call),
            Entity = resource?.Entity.Name,
            Summary = source.Summary.Length > 0 ? source.Summary : source.Description.Split('\n')[0],
            Source = document.Source.Locate(source.Pointer),
        };
        operation.Parameters.AddRange(RowParameters.Of(call, resource, this));
        operation.Response.Status = source.Success.Status ?? (kind == OperationKind.Create ? 201 : 200);
        operation.Response.ContentType = source.Success.Content is { IsJson: false } content ? content.MediaType : "application/json";
        if (source.Method == "POST" && source.Parameters.FirstOrDefault(IsIdempotencyKey) is { } key)
        {
            (operation.IdempotencyHeader, operation.IdempotencyRequired) = (key.Name, key.Required);
            operation.IdempotencyReplayStatus = source.Answers(200) ? 200 : operation.Response.Status;
        }

        AccessRules.Add(operation, source, resource, this);
        return operation;
    }

    public void Assume(string elementId, string text, ApiOperation operation) =>
        model.Assumptions.Add(new Assumption(elementId, text, document.Source.Locate(operation.Pointer)));

    /// <summary>Parameters and members that name a row by its id have the type of ids, so that a malformed one is refused and not searched for.</summary>
    public void TypeKeys(Operation operation, Resource resource)
    {
        if (resource.Entity is not { Key: KeyType.Uuid, PublicKey: null })
        {
            return;
        }

        foreach (
            var parameter in operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Query && Subjects.IsKey(parameter.Name, resource))
        )
        {
            parameter.Type = AttributeType.Uuid;
        }

        foreach (
            var field in model.Api.FindBody(operation.Body ?? "")?.Fields.Where(field => field.Member is null && Subjects.IsKey(field.Name, resource))
                ?? []
        )
        {
            field.Type = AttributeType.Uuid;
        }
    }

    /// <summary>The answer of an operation about one row, in the document's shape.</summary>
    public void AnswerRow(Operation operation, Call call, Resource resource)
    {
        if (call.Read.IsObject && call.Read.Schema is { } schema)
        {
            (operation.Response.View, operation.Response.Envelope) = call.Read.HasExtras
                ? (Views.OfWrapper(call.Read, resource), null)
                : (Views.Of(schema, resource), call.Read.Envelope);
        }
        else
        {
            AnswerLiteral(operation, call);
        }
    }

    /// <summary>An answer of which only the shape is known.</summary>
    public void AnswerLiteral(Operation operation, Call call) => operation.Response.View = LiteralViews.Add(this, call);

    /// <summary>The row that the value of an expression names: <c>first(p in Pet where p.id == input.id)</c>.</summary>
    public static Expression RowWhere(Resource resource, params IEnumerable<(string Member, Expression Value)> conditions)
    {
        Expression? where = null;
        foreach (var (member, value) in conditions)
        {
            var condition = new BinaryExpression(new PathExpression("r", member.Split('.')), BinaryOperator.Equal, value);
            where = where is null ? condition : new BinaryExpression(where, BinaryOperator.And, condition);
        }

        return new AggregateExpression(AggregateKind.First, "r", new PathExpression(resource.Entity.Name, []), where, null);
    }

    private static bool IsIdempotencyKey(ApiParameter parameter) =>
        parameter.In == "header" && parameter.Name.Contains("idempotency", StringComparison.OrdinalIgnoreCase);

    private string PathOf(ApiOperation source) => source.Path == "/" ? document.ServerPrefix ?? "/" : document.ServerPrefix + source.Path;

    private static string GroupOf(Call call) =>
        call.Operation.Tags.Count > 0 && Specs.Language.Naming.Pascal(call.Operation.Tags[0]) is { Length: > 0 } tag && char.IsLetter(tag[0]) ? tag
        : call.Path.Steps.Count > 0 && char.IsLetter(call.Path.Steps[0].Name.FirstOrDefault()) ? call.Path.Steps[0].Name
        : "General";
}
