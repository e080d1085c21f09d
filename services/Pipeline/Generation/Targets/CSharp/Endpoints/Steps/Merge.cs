using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>A creation that meets a row with the same values changes that row instead of making a second one.</summary>
internal static class Merge
{
    public static void Write(Handler handler, Action add)
    {
        var entity = handler.Entity!;
        var same = string.Join(" && ", handler.Operation.MergeOn.Select(member => Same(entity, handler.Row, member)));
        handler.Code.Line($"var existing = await db.{entity.Set}.SingleOrDefaultAsync(row => {same}, cancellation);");
        handler.Code.Nest("if (existing is null)", add);
        handler.Code.Nest(
            "else",
            () =>
            {
                var outer = handler.Scope;
                handler.Code.Line($"{handler.Row} = existing;");
                new EffectWriter(handler).Write(handler.Operation.OnExisting);
                handler.Scope = outer;
            }
        );
    }

    private static string Same(EntityNames entity, string row, string member)
    {
        var property = entity.FindRelation(member)?.ForeignKey ?? entity.FindAttribute(member)?.Property ?? member;
        return $"row.{property} == {row}.{property}";
    }
}
