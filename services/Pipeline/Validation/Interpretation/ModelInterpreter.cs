using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Clocks;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation.Interpretation;

/// <summary>
/// Does what a model says without generating anything: requests are interpreted over rows in memory. Checks of one model run against the interpretation of another,
/// so that each rule can be taken out in milliseconds, and acceptance criteria are rehearsed against it before there is an application.
/// </summary>
internal sealed class ModelInterpreter : HttpMessageHandler
{
    private readonly ApplicationModel _model;
    private readonly CheckContext _context;
    private readonly World _world;
    private readonly OperationCatalog _catalog;
    private readonly InterpretedAccounts _accounts;
    private readonly InterpretedWrites _writes;
    private readonly InterpretedViews _views;
    private readonly InterpretedReplays _replays = new();
    private readonly Routes _routes;
    private readonly Lock _lock = new();

    public ModelInterpreter(ApplicationModel model, IReadOnlyList<ConfiguredUser> users, IApplicationClock clock)
    {
        _model = model;
        _context = new CheckContext(model, new HttpClient(), users, clock, "", 0);
        _world = new World(_context);
        _catalog = new OperationCatalog(model);
        _routes = new Routes(model);
        var values = new GeneratedValues(model, _world);
        _accounts = new InterpretedAccounts(model, _world, values, users);
        _writes = new InterpretedWrites(model, _world, _catalog, values);
        _views = new InterpretedViews(model, _world, _catalog);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var operation = _routes.Find(request.Method.Method, request.RequestUri!.AbsolutePath)?.Operation;
        return await InterpretedVersions.MarkAsync(operation, request, Answered(request, text));
    }

    private HttpResponseMessage Answered(HttpRequestMessage request, string? text)
    {
        lock (_lock)
        {
            try
            {
                _context.ReadClock();
                var answer = Answer(request, text);
                return _model.Api.AllowAnyOrigin ? CrossOrigin(answer) : answer;
            }
            catch (Refusal refusal)
            {
                var answer = Json(refusal.Status, InterpretedErrors.Body(_model.Api.Errors, refusal));
                answer.Headers.RetryAfter = refusal.RetryAfter is { } pause ? new RetryConditionHeaderValue(pause) : null;
                return answer;
            }
        }
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string? text)
    {
        if (request.RequestUri!.AbsolutePath == _model.Infrastructure.OpenApiPath)
        {
            return Json(200, InterpretedDocument.Of(_model));
        }

        if (request.Method == HttpMethod.Options && _model.Api.AllowAnyOrigin)
        {
            return Json(204, null);
        }

        var (operation, path) = _routes.Find(request.Method.Method, request.RequestUri!.AbsolutePath) ?? throw new Refusal(404);
        Refusal.Unless(
            request.Content?.Headers.ContentType?.MediaType is not { } media
                || _catalog.BodyOf(operation) is not { } body
                || media == body.ContentType,
            415
        );
        var actor = _accounts.ActorOf(request);
        var attempt = new Attempt(operation, actor);
        if (operation.Kind is OperationKind.Register or OperationKind.Login)
        {
            var signed = _accounts.Sign(operation, Body(operation, text), _catalog.Slots(operation));
            var signedView = _views.Render(operation, signed.Scope(_world).With("token", signed.Actor.Token), signed.This);
            return _accounts.Announce(operation, Json(operation.Response.Status, Wrap(operation, signedView)));
        }

        var grants = operation.Access.Grants.Where(grant => Covers(actor.Role, grant.Role)).ToList();
        Refusal.Unless(grants.Count > 0, actor.IsVisitor ? 401 : 403);
        Locate(attempt, path);
        var scope = attempt.Scope(_world);
        ReadQuery(request, attempt);
        var isSeen =
            operation.Access.Sight is not { } sight
            || (attempt.This is null && ExpressionTree.Mentions(sight, "this"))
            || _world.Evaluator.IsTrue(sight, scope);
        Refusal.Unless(isSeen, 404);
        if (operation.Kind is OperationKind.List or OperationKind.DeleteAll)
        {
            return List(attempt, grants, request);
        }

        if (operation.Kind != OperationKind.Create)
        {
            Refusal.Unless(
                grants.Exists(grant => grant.Condition is null || _world.Evaluator.IsTrue(grant.Condition, scope)),
                operation.Access.OutsiderStatus
            );
        }

        InterpretedVersions.Require(operation, request, () => Current(attempt));
        var repeated = _replays.Find(operation, actor, request, text);
        if (repeated is not null)
        {
            return Json(operation.IdempotencyReplayStatus, JsonNode.Parse(repeated));
        }

        var status = _writes.Perform(attempt, grants, Body(operation, text), operation.Body is null ? null : _model.Api.FindBody(operation.Body));
        var response = operation.Response.View is null
            ? null
            : Wrap(operation, _views.Render(operation, attempt.Scope(_world), attempt.Old ?? attempt.This));
        _replays.Keep(operation, actor, request, text, response);
        var message = Json(status, response);
        if (status == 201)
        {
            message.Headers.TryAddWithoutValidation("Location", $"{operation.Path}/{attempt.This?.Id}");
        }

        return message;
    }

    private HttpResponseMessage List(Attempt attempt, List<Grant> grants, HttpRequestMessage request)
    {
        var rows = _views.Select(attempt, grants, Query(request));
        if (attempt.Operation.Kind == OperationKind.DeleteAll)
        {
            rows.ForEach(row => row.Deleted = true);
            return Json(attempt.Operation.Response.Status, null);
        }

        var page = Json(attempt.Operation.Response.Status, Wrap(attempt.Operation, _views.Page(attempt, rows, Query(request))));
        if (attempt.Operation.List?.TotalHeader is { } header)
        {
            page.Headers.TryAddWithoutValidation(header, $"{rows.Count}");
        }

        return page;
    }

    private JsonNode? Current(Attempt attempt) =>
        _model.Api.ShownFor(attempt.Operation) is { } shown
            ? Wrap(shown, _views.Render(shown, attempt.Scope(_world), attempt.Old ?? attempt.This))
            : null;

    private void Locate(Attempt attempt, Dictionary<string, string> path)
    {
        Row? above = null;
        foreach (var parameter in attempt.Operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Path))
        {
            if (parameter.Entity is not { } entity)
            {
                attempt.Query[parameter.Name] = path[parameter.Name];
                continue;
            }

            var member = parameter.Member ?? _model.Domain.FindEntity(entity)!.PublicKey;
            var row =
                _world
                    .RowsOf(entity)
                    .FirstOrDefault(row => !row.Deleted && (member is null ? row.Id : Values.Text(row[member])) == path[parameter.Name])
                ?? throw new Refusal(404);
            Refusal.Unless(above is null || parameter.ParentRelation is null || (row[parameter.ParentRelation] as Row)?.IsSame(above) != false, 404);
            attempt.PathRows[parameter.Name] = row;
            if (parameter == OperationCatalog.ThisParameter(attempt.Operation))
            {
                attempt.This = row;
            }
            else
            {
                attempt.Parent = row;
            }

            above = row;
        }
    }

    private static void ReadQuery(HttpRequestMessage request, Attempt attempt)
    {
        foreach (var (name, value) in Query(request))
        {
            attempt.Query[name] = value;
        }
    }

    private static Dictionary<string, string> Query(HttpRequestMessage request) =>
        request
            .RequestUri!.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    private JsonNode? Body(Operation operation, string? text)
    {
        try
        {
            var json = string.IsNullOrEmpty(text) ? null : JsonNode.Parse(text);
            return operation.Body is { } name && _model.Api.FindBody(name)!.Envelope is { } envelope ? json?[envelope] : json;
        }
        catch (JsonException)
        {
            throw new Refusal(400);
        }
    }

    private bool Covers(string role, string granted) =>
        granted == Grant.Visitor
        || role == granted
        || (granted == Grant.User && role != Grant.Visitor)
        || (_model.Domain.Roles.Find(known => known.Name == role)?.Includes.Exists(included => Covers(included, granted)) ?? false);

    private static HttpResponseMessage CrossOrigin(HttpResponseMessage message)
    {
        message.Headers.TryAddWithoutValidation("Access-Control-Allow-Origin", "*");
        message.Headers.TryAddWithoutValidation("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        return message;
    }

    private static JsonNode? Wrap(Operation operation, JsonNode? content) =>
        operation.Response.Envelope is { } envelope ? new JsonObject { [envelope] = content } : content;

    private static HttpResponseMessage Json(int status, JsonNode? body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body?.ToJsonString() ?? "", Encoding.UTF8, "application/json") };
}
