using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Changes body values of a planned request until a condition holds, without breaking those that hold already.</summary>
internal sealed class CandidateSearch(World world, OperationCatalog catalog)
{
    private const int MostTrials = 20_000;
    private readonly Candidates _candidates = new(world);

    private sealed record Variable(Slot Slot, Row Input, Row? Target)
    {
        /// <summary>What the request says; of what it leaves out, what the row has already.</summary>
        public object? Value
        {
            get => Input.Knows(Slot.Name) || Slot.Field.Member is null ? Input[Slot.Name] : Target?[Slot.Field.Member];
            set
            {
                Input[Slot.Name] = value;
                if (Target is not null && Slot.Field.Member is { } member)
                {
                    Target[member] = value;
                }
            }
        }

        public bool IsSent => Input.Knows(Slot.Name);

        public void LeaveOut() => Input.Members.Remove(Slot.Name);
    }

    public bool TryMake(Attempt attempt, Condition wanted, IReadOnlyList<Condition> all, bool truth = true)
    {
        var variables = Variables(attempt).Where(variable => IsNamed(variable.Slot, wanted.Expression)).ToList();
        if (variables.Count == 0)
        {
            return false;
        }

        var kept = all.Where(condition => condition != wanted && Holds(condition, attempt, true)).ToList();
        var before = variables.ConvertAll(variable => (variable.Value, variable.IsSent));
        var parts = kept.Append(wanted).Select(condition => (condition.Expression, condition.ScopeOf(world, attempt))).ToList();
        var isChange = attempt.Operation.Kind == OperationKind.Patch;
        var options = variables.ConvertAll(variable =>
            _candidates
                .For(variable.Slot, variable.Value, parts)
                .Where(value => value is not null || !isChange || !variable.Slot.HoldsAlways)
                .ToList()
        );
        var trials = 0;
        if (Assign(0))
        {
            return true;
        }

        for (var i = 0; i < variables.Count; i++)
        {
            variables[i].Value = before[i].Value;
            if (!before[i].IsSent)
            {
                variables[i].LeaveOut();
            }
        }

        return false;

        bool Assign(int index)
        {
            if (index == variables.Count)
            {
                return ++trials <= MostTrials && Holds(wanted, attempt, truth) && kept.TrueForAll(condition => Holds(condition, attempt, true));
            }

            return options[index]
                .Exists(option =>
                {
                    variables[index].Value = option;
                    return trials <= MostTrials && Assign(index + 1);
                });
        }
    }

    private bool Holds(Condition condition, Attempt attempt, bool truth) =>
        world.Evaluator.IsTrue(condition.Expression, condition.ScopeOf(world, attempt)) == truth;

    private static bool IsNamed(Slot slot, Expression expression) =>
        ExpressionTree.MentionsMember(expression, slot.Field.Member ?? slot.Name) || ExpressionTree.MentionsMember(expression, slot.Name);

    private IEnumerable<Variable> Variables(Attempt attempt)
    {
        foreach (
            var parameter in attempt.Operation.Parameters.Where(parameter => parameter is { In: ParameterPlace.Query, Entity: null, Member: null })
        )
        {
            yield return new Variable(Slot.Of(parameter), attempt.Query, null);
        }

        foreach (var slot in catalog.Slots(attempt.Operation))
        {
            if (slot.Field.Body is { } nested && attempt.Input[slot.Name] is List<object?> items)
            {
                var slots = catalog.Slots(catalog.Model.Api.FindBody(nested));
                foreach (var variable in items.OfType<Row>().SelectMany(item => slots.Select(inner => new Variable(inner, item, item))))
                {
                    yield return variable;
                }
            }
            else if (!slot.IsPassword)
            {
                yield return new Variable(slot, attempt.Input, attempt.Writes ? attempt.This : null);
            }
        }
    }
}
