using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>The move of a life cycle that an operation makes.</summary>
internal sealed class Transitions
{
    private readonly Handler _handler;
    private readonly Lifecycle? _lifecycle;
    private readonly List<Transition> _moves;

    public Transitions(Handler handler)
    {
        _handler = handler;
        _lifecycle = handler.Entity?.Entity.Lifecycle;
        _moves = _lifecycle?.Transitions.FindAll(transition => transition.Operations.Contains(handler.Operation.Id)) ?? [];
    }

    public bool Exist => _moves.Count > 0;

    public static string ClassOf(EntityNames entity) => $"{entity.Class}Lifecycle";

    private AttributeNames Attribute => _handler.Entity!.FindAttribute(_lifecycle!.Attribute)!;

    private string State => $"{_handler.Row}.{Attribute.Property}";

    /// <summary>Finds the next state, or refuses the move.</summary>
    public void Choose()
    {
        if (!Exist)
            return;
        _handler.Refusals.Add(_lifecycle!.RefusedStatus);
        var wanted = Wanted();
        _handler.Code.Nest(
            $"var status = {(wanted is null ? State : $"({State}, {wanted})")} switch",
            () =>
            {
                foreach (var arm in wanted is null ? Arms() : WantedArms(wanted))
                    _handler.Code.Line($"{arm},");
                _handler.Code.Line($"_ => throw {ClassOf(_handler.Entity!)}.Refuse({_handler.Row}),");
            },
            ";"
        );
    }

    /// <summary>For operations that change other members too: a state that is not sent, or not another one, is no move.</summary>
    public void ChooseIfSent()
    {
        if (!Exist || Wanted() is not { } wanted)
        {
            _moves.Clear();
            return;
        }

        _handler.Refusals.Add(_lifecycle!.RefusedStatus);
        var sent = SentCondition();
        _handler.Code.Nest(
            $"var status = {sent} ? {State} : ({State}, {wanted}) switch",
            () =>
            {
                foreach (var arm in WantedArms(wanted))
                    _handler.Code.Line($"{arm},");
                _handler.Code.Line($"var (from, to) when from == to => from,");
                _handler.Code.Line($"_ => throw {ClassOf(_handler.Entity!)}.Refuse({_handler.Row}),");
            },
            ";"
        );
    }

    public void Apply()
    {
        if (Exist)
            _handler.Code.Line($"{State} = status;");
    }

    /// <summary>The state that the request names, for operations that make any move.</summary>
    private string? Wanted()
    {
        var field = _handler.Body?.Fields.Find(candidate =>
            candidate.Member == _lifecycle!.Attribute || (candidate.Member is null && candidate.Name == _lifecycle!.Attribute)
        );
        if (field is null)
            return null;
        var value = new Model.Expressions.PathExpression("input", [field.Name]);
        var type = Assignments.TypeOf(_handler.Entity!, Attribute) with { IsNullable = false };
        var code = _handler.ValueOf(value, type);
        var isNullable = ExpressionCompiler.Compile(value, _handler.Scope).Type.IsNullable;
        return isNullable && !code.EndsWith(".Value", StringComparison.Ordinal) ? $"{code}!.Value" : code;
    }

    /// <summary>True when the request names no state.</summary>
    private string SentCondition()
    {
        var property = Contracts
            .RequestShape.Of(_handler.Names, _handler.Body!)
            .First(candidate => candidate.Attribute?.Attribute.Name == _lifecycle!.Attribute || candidate.Field.Name == _lifecycle!.Attribute);
        return property.IsOptional ? $"!request.{property.Property}.IsSent" : $"request.{property.Property} is null";
    }

    private IEnumerable<string> Arms()
    {
        foreach (var group in Runs())
        {
            var from = string.Join(" or ", group.From.Select(Member));
            yield return $"{from}{When(group.When)} => {Member(group.To)}";
        }
    }

    private IEnumerable<string> WantedArms(string wanted) =>
        _moves.Select(move => $"({Member(move.From)}, {Member(move.To)}){When(move.When)} => {Member(move.To)}");

    /// <summary>Moves in their order, those that differ only in where they start together.</summary>
    private IEnumerable<(List<string> From, string To, Model.Expressions.Expression? When)> Runs()
    {
        var runs = new List<(List<string> From, string To, Model.Expressions.Expression? When)>();
        foreach (var move in _moves)
        {
            if (runs.Count > 0 && runs[^1].To == move.To && Equals(runs[^1].When, move.When))
                runs[^1].From.Add(move.From);
            else
                runs.Add(([move.From], move.To, move.When));
        }

        return runs;
    }

    private string When(Model.Expressions.Expression? condition) => condition is null ? "" : $" when {_handler.Condition(condition)}";

    private string Member(string state) => Attribute.IsEnum ? $"{Attribute.EnumType}.{Attribute.EnumMember(state)}" : Host.HostData.Literal(state);
}
