using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model.Behavior;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Conditions that must hold before anything changes, in the order of the specification.</summary>
internal static class Guards
{
    public static void Check(Handler handler)
    {
        foreach (var guard in handler.Operation.Guards)
        {
            handler.Refusals.Add(guard.Status);
            handler.Code.If(handler.Refusal(guard.Condition), $"throw new RefusedException({Arguments(handler, guard)});");
        }
    }

    private static string Arguments(Handler handler, Guard guard)
    {
        var details = guard.Details.Select(detail => $"({HostData.Literal(detail.Key)}, {handler.Value(detail.Value)})");
        return string.Join(
            ", ",
            [$"{guard.Status}", .. guard.Code is null ? [] : new[] { HostData.Literal(guard.Code) }, HostData.Literal(guard.Message), .. details]
        );
    }
}
