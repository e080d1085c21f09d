using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Http;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>
/// Goal-directed set-up through the application's own operations: prepares a request so that all its guards hold (or one of them does not), making the rows it needs on the way.
/// </summary>
internal sealed class Planner
{
    private const int DeepestNesting = 24;
    private const int MostSteps = 500;
    private readonly Session _session;
    private readonly BodyPlanner _bodies;
    private readonly PathPlanner _paths;
    private readonly RequestConditions _conditions;
    private int _depth;
    private int _steps;

    public Planner(Session session)
    {
        _session = session;
        Cast = new Cast(session);
        Rows = new RowPlanner(session, this);
        Conditions = new ConditionPlanner(session, this);
        Moves = new StateMoves(session);
        Simulator = new Simulator(session.World, session.Context.Catalog);
        Reader = new ViewReader(session.World, session.Context.Catalog);
        _bodies = new BodyPlanner(session, this);
        _paths = new PathPlanner(session, this);
        _conditions = new RequestConditions(session, Moves);
    }

    public Cast Cast { get; }

    public RowPlanner Rows { get; }

    public ConditionPlanner Conditions { get; }

    public StateMoves Moves { get; }

    public Simulator Simulator { get; }

    public ViewReader Reader { get; }

    /// <exception cref="PlanningException">The conditions could not be made true.</exception>
    public async Task<Attempt> PrepareAsync(Operation operation, Want want)
    {
        _steps = _depth == 0 ? 1 : _steps + 1;
        if (_depth >= DeepestNesting || _steps > MostSteps)
        {
            throw new PlanningException($"Preparing {operation.Method} {operation.Path} needs too many steps.");
        }

        _depth++;
        PlanningException? failure = null;
        try
        {
            foreach (var (actor, grant) in await Cast.CandidatesAsync(operation, want))
            {
                try
                {
                    return await PrepareAsync(operation, want, actor, grant);
                }
                catch (PlanningException exception)
                {
                    failure ??= exception;
                }
            }
        }
        finally
        {
            _depth--;
        }

        throw failure!;
    }

    public async Task<ApiResponse> SendAsync(Attempt attempt) => await _session.SendAsync(await RequestAsync(attempt));

    public async Task<ApiRequest> RequestAsync(Attempt attempt)
    {
        var body = BodyWriter.Write(_session.Context.Catalog, _session.Context.Catalog.BodyOf(attempt.Operation), attempt.Input);
        var authorization = await _session.Context.Actors.AuthorizationAsync(_session, attempt.Actor);
        var headers = new Dictionary<string, string>(attempt.Headers, StringComparer.OrdinalIgnoreCase);
        if (attempt.Operation is { IdempotencyHeader: { } header } && !headers.ContainsKey(header))
        {
            headers[header] = _session.Context.NextUuid();
        }

        if (attempt.Operation.MissingIfMatchStatus is not null)
        {
            headers.TryAdd("If-Match", "*");
        }

        return new ApiRequest(attempt.Operation.Method, Url(attempt), body?.ToJsonString(), authorization, headers)
        {
            ContentType = _session.Context.Catalog.BodyOf(attempt.Operation)?.ContentType ?? "application/json",
        };
    }

    /// <summary>Sends a prepared request that has to succeed and follows what it does.</summary>
    /// <exception cref="PlanningException">It was refused.</exception>
    public async Task<ApiResponse> PerformAsync(Attempt attempt)
    {
        var response = await SendAsync(attempt);
        if (!response.IsSuccess)
        {
            throw new PlanningException(
                $"{attempt.Operation.Method} {attempt.Operation.Path} should succeed and was answered with {response.Status}: {Short(response.Text)}"
            );
        }

        Absorb(attempt, response);
        return response;
    }

    /// <summary>Takes a success into the known rows: first what the model says that it did, then what the answer shows.</summary>
    public IReadOnlyList<Change> Absorb(Attempt attempt, ApiResponse response)
    {
        var merged = MergedInto(attempt);
        if (merged is not null)
        {
            attempt.This = merged;
        }

        var changes = Simulator.Apply(attempt, merged is not null);
        foreach (var changed in changes.Where(change => change.Kind == ChangeKind.Set))
        {
            // What was shown before it changed says nothing any more.
            changed.Row.Shown.Clear();
        }

        var shown =
            attempt.Operation.Kind is OperationKind.List or OperationKind.Report
            || !string.Equals(_session.Context.Catalog.ViewOf(attempt.Operation)?.Entity, attempt.Operation.Entity, StringComparison.Ordinal)
                ? null
                : attempt.Old ?? attempt.This;
        Reader.Read(attempt.Operation, response.Json, shown);
        return changes;
    }

    public string Url(Attempt attempt)
    {
        var url = attempt.Operation.Path;
        foreach (var parameter in attempt.Operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Path))
        {
            var value = attempt.PathRows.TryGetValue(parameter.Name, out var row)
                ? KeyOf(parameter, row)
                : Values.Text(attempt.Query[parameter.Name]);
            url = url.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        }

        var query = attempt
            .Operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Query && attempt.Query[parameter.Name] is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Values.Text(attempt.Query[parameter.Name]))}");
        return string.Join('?', new[] { url, string.Join('&', query) }.Where(part => part.Length > 0));
    }

    public string KeyOf(Parameter parameter, Row row)
    {
        var member = parameter.Member ?? _session.Model.Domain.FindEntity(row.Entity)?.PublicKey;
        var key = member is null ? row.Id : Values.Text(row[member]);
        return string.IsNullOrEmpty(key)
            ? throw new PlanningException($"The key of {row} is not known, so {parameter.Name} can't be filled in.")
            : key;
    }

    internal static string Short(string text) => text.Length <= 300 ? text : text[..300] + "...";

    private async Task<Attempt> PrepareAsync(Operation operation, Want want, Actor actor, Grant grant)
    {
        var attempt = new Attempt(operation, actor) { Given = Given(operation, want) };
        var conditions = _conditions.Of(operation, grant, want);
        await _paths.FillAsync(attempt, want, conditions);
        if (want.Falsified is not null && attempt.Old is not null)
        {
            // Who may change a row is asked of the row as it was, also when what it would become is refused.
            conditions = conditions.ConvertAll(condition =>
                ReferenceEquals(condition.Expression, grant.Condition)
                    ? condition with
                    {
                        Expression = RequestConditions.OfOld(condition.Expression),
                    }
                    : condition
            );
        }

        await _bodies.FillAsync(attempt, want, conditions);
        await EnsureAsync(attempt, conditions);
        return attempt;
    }

    private List<string> Given(Operation operation, Want want) =>
        [
            .. want.Values.Keys,
            .. want.Parent is not null && _session.Context.Catalog.ParentRelation(operation) is { } relation
                ? [relation.Name]
                : Array.Empty<string>(),
        ];

    private async Task EnsureAsync(Attempt attempt, IReadOnlyList<Condition> conditions)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var condition in conditions)
            {
                if (!await Conditions.EnsureAsync(condition, attempt, conditions))
                {
                    throw new PlanningException(
                        $"For {attempt.Operation.Method} {attempt.Operation.Path} this could not be made true: {condition.Expression}"
                    );
                }
            }
        }
    }

    private Row? MergedInto(Attempt attempt)
    {
        var members = attempt.Operation.MergeOn;
        return attempt.Operation.Kind != OperationKind.Create || members.Count == 0 || attempt.This is not { } made
            ? null
            : _session
                .World.RowsOf(made.Entity)
                .FirstOrDefault(row =>
                    !row.Deleted && !ReferenceEquals(row, made) && members.TrueForAll(member => Operators.AreEqual(row[member], made[member]))
                );
    }
}
