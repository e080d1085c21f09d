using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>The statements of a test that plays an acceptance criterion; null when it needs rows that one request can't make.</summary>
internal sealed class ScenarioScript(ApplicationModel model, Scenario scenario)
{
    private readonly Recipes _recipes = new(model);
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);

    public IReadOnlyList<string>? Lines => Given() && When() && Then() ? _lines : null;

    private bool Given()
    {
        foreach (var actor in scenario.Given.Where(fixture => fixture.Entity is null))
        {
            _actors.Add(actor.Alias);
            _lines.Add($"var {Local(actor.Alias)} = await api.SignInAsync({HostData.Literal(actor.Actor ?? Grant.Visitor)});");
        }

        return scenario.Given.Where(fixture => fixture.Entity is not null).All(Make);
    }

    private bool Make(ScenarioFixture fixture)
    {
        var state = model.Domain.FindEntity(fixture.Entity!)?.Lifecycle?.Attribute;
        if (fixture.Count != 1 || _recipes.Of(fixture.Entity!) is null || fixture.Values.Keys.Any(key => key == state) || Values(fixture.Entity!, fixture.Values) is not { } values)
            return false;
        _entities[fixture.Alias] = fixture.Entity!;
        var actor = fixture.Actor is not null && _actors.Contains(fixture.Actor) ? Local(fixture.Actor) : "null";
        _lines.Add($"var {Local(fixture.Alias)} = await api.MakeAsync({HostData.Literal(fixture.Entity!)}, {values}, {actor});");
        return true;
    }

    private bool When()
    {
        foreach (var group in Groups())
        {
            var calls = group.Select(Call).ToList();
            if (calls.Contains(null) || group.Any(step => step.Wait != TimeSpan.Zero))
                return false;
            _lines.Add($"replies = await Task.WhenAll({string.Join(", ", calls)});");
            foreach (var (step, index) in group.Select((step, index) => (step, index)).Where(pair => pair.step.Result is not null && scenario.Then.Exists(then => Mentions(then, pair.step.Result!))))
            {
                _entities[step.Result!] = model.Api.FindOperation(step.Operation)?.Entity ?? "";
                _lines.Add($"var {Local(step.Result!)} = replies[{index}].Id;");
            }
        }

        return true;
    }

    /// <summary>Steps of one concurrent group together, others one by one.</summary>
    private IEnumerable<IReadOnlyList<ScenarioStep>> Groups() => scenario.When
        .Select((step, index) => (step, Group: step.ConcurrentGroup > 0 ? step.ConcurrentGroup : -index))
        .GroupBy(pair => pair.Group, pair => pair.step)
        .Select(group => group.ToList());

    private string? Call(ScenarioStep step)
    {
        if (model.Api.FindOperation(step.Operation) is not { } operation || _recipes.BodyOf(operation) is not { } body || (step.Actor != Grant.Visitor && !_actors.Contains(step.Actor)))
            return null;
        var parameters = operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Path).ToList();
        if (parameters.Count > 1 || (parameters.Count == 1 && step.Subject is null) || operation.IdempotencyRequired || Values(operation, step.Values) is not { } values)
            return null;
        var path = parameters.Count == 0 ? HostData.Literal(operation.Path) : $"$\"{operation.Path.Replace($"{{{parameters[0].Name}}}", $"{{{Local(step.Subject!)}}}", StringComparison.Ordinal)}\"";
        var actor = step.Actor == Grant.Visitor ? "null" : Local(step.Actor);
        var template = operation.Body is null ? "null" : HostData.Literal(body.ToJsonString(JsonSerializerOptions.Default));
        return $"api.CallAsync({HostData.Literal(operation.Method)}, {path}, {actor}, {template}, {values})";
    }

    private bool Then()
    {
        foreach (var then in scenario.Then)
        {
            if (then.Status is { } status)
                _lines.Add($"Assert.Equal({status}, replies[^1].Status);");
            else if (then.Succeeding is { } count)
                _lines.Add($"Assert.Equal({count}, replies.Count(reply => reply.Succeeded));");
            else if (!Condition(then.Condition))
                return false;
        }

        return scenario.Then.Count > 0 && _lines.Exists(line => line.StartsWith("replies", StringComparison.Ordinal));
    }

    private bool Condition(Expression? condition)
    {
        if (condition is not BinaryExpression { Operator: BinaryOperator.Equal, Left: PathExpression { Members: [var member] } path, Right: Literal { Value: { } expected } } || !_entities.TryGetValue(path.Root, out var entity))
            return false;
        var get = model.Api.Operations.Find(operation => operation.Kind == OperationKind.Get && operation.Entity == entity && operation.Parameters.Count(parameter => parameter.In == ParameterPlace.Path) == 1);
        if (get is null)
            return false;
        var actor = get.Access.Grants.Exists(grant => grant.Role == Grant.Visitor) || _actors.Count == 0 ? "null" : Local(_actors.First());
        var place = get.Path[..get.Path.IndexOf('{', StringComparison.Ordinal)];
        _lines.Add($"Assert.Equal({HostData.Literal(Convert.ToString(expected, System.Globalization.CultureInfo.InvariantCulture)!)}, await api.ReadAsync($\"{place}{{{Local(path.Root)}}}\", {actor}, {HostData.Literal(member)}));");
        return true;
    }

    private string? Values(Operation operation, Dictionary<string, Expression> values) =>
        operation.Body is null ? (values.Count == 0 ? "[]" : null) : Values(model.Api.FindBody(operation.Body)!, values);

    private string? Values(string entity, Dictionary<string, Expression> values)
    {
        var operation = model.Api.Operations.First(candidate => candidate.Kind == OperationKind.Create && candidate.Entity == entity);
        return Values(operation, values);
    }

    private string? Values(Body body, Dictionary<string, Expression> values)
    {
        var pairs = new List<string>();
        foreach (var (member, value) in values)
        {
            var field = body.Fields.Find(candidate => (candidate.Member ?? candidate.Name) == member || candidate.Name == member);
            var code = value switch
            {
                Literal { Value: decimal number } => $"JsonValue.Create({number.ToString(System.Globalization.CultureInfo.InvariantCulture)}m)",
                Literal { Value: string text } => $"JsonValue.Create({HostData.Literal(text)})",
                Literal { Value: bool flag } => $"JsonValue.Create({(flag ? "true" : "false")})",
                PathExpression { Members.Count: 0 } path when _entities.ContainsKey(path.Root) => $"JsonValue.Create({Local(path.Root)})",
                _ => null,
            };
            if (field is null || code is null || body.Envelope is not null)
                return null;
            pairs.Add($"({HostData.Literal(field.Name)}, {code})");
        }

        return $"[{string.Join(", ", pairs)}]";
    }

    private static bool Mentions(ScenarioAssertion then, string alias) => Endpoints.Code.ExpressionRoots.Mentions(then.Condition, alias);

    private static string Local(string alias)
    {
        var name = CSharpWords.Local(CSharpWords.Pascal(alias));
        return name is "api" or "replies" or "application" ? $"{name}Row" : name;
    }
}
