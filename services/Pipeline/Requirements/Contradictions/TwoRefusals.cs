using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>The same request is refused with two statuses or two codes.</summary>
internal sealed class TwoRefusals : IContradiction
{
    public string Name => "two-refusals";

    public void Find(InferenceContext context)
    {
        foreach (var operation in context.Model.Api.Operations)
        {
            foreach (var guard in operation.Guards)
            {
                var earlier = operation.Guards.TakeWhile(other => other != guard).FirstOrDefault(other => other.Condition.Equals(guard.Condition));
                if (earlier is { Source: not null } && guard.Source is not null)
                {
                    Compare(context, operation, earlier, guard);
                }
            }
        }
    }

    // A rule that holds for changes too contradicts the other in several operations.
    private static bool IsKnown(InferenceContext context, Guard first, Guard second) =>
        context.Model.Conflicts.Exists(conflict => conflict.First == first.Source && conflict.Second == second.Source);

    private static void Compare(InferenceContext context, Operation operation, Guard first, Guard second)
    {
        var (one, other) = first.Status != second.Status ? ($"{first.Status}", $"{second.Status}") : (first.Code, second.Code);
        if (one is not null && other is not null && one != other && !IsKnown(context, first, second))
        {
            context.AddConflict(
                ElementId.Guard(second.Id),
                $"{operation.Method} {operation.Path} can't be refused with {one} and with {other} for one reason.",
                first.Source!,
                second.Source!
            );
        }
    }
}
