using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>A row that is about to be saved for the first time.</summary>
internal static class NewRow
{
    /// <summary>Makes the row from the request, its parent and the caller.</summary>
    public static void Make(Handler handler, PathRows rows)
    {
        var entity = handler.Entity!;
        var values = new List<string>();
        if (Owner(handler) is { } owner)
            values.Add($"{owner.ForeignKey} = caller.Id");
        if (rows.ToParent is { } parent)
            values.Add($"{parent.ForeignKey} = parent.Id");
        var initializer = values.Count == 0 ? "()" : $" {{ {string.Join(", ", values)} }}";
        handler.Code.Line($"var {handler.Row} = new {entity.Class}{initializer};");
        Requests.Apply(handler);
        if (entity.Entity.ProfileOf is not null)
            Profiles.LinkToAccount(handler);
    }

    /// <summary>Adds it, and loads what rules will read of the rows that it points to.</summary>
    public static void Add(Handler handler)
    {
        handler.Use(Service.Db, Service.Cancellation);
        var fixup = handler.Entity!;
        handler.Code.Line($"{Hooks.ClassOf(fixup)}.Creating({handler.Row});");
        handler.Code.Line($"db.{fixup.Set}.Add({handler.Row});");
        handler.Code.Later(() => handler.IncludesOf("this").Select(path => Loaded.Related(handler, path)));
    }

    public static void GiveValues(Handler handler) => RowValues.Assign(handler, handler.Entity!, handler.Row);

    /// <summary>The relation that is set to the caller: not one that the request sets.</summary>
    private static RelationNames? Owner(Handler handler)
    {
        var owner = handler.Entity!.Entity.Owner is { } name ? handler.Entity.FindRelation(name) : null;
        if (owner is null || !owner.IsToOne || handler.Names.Account is null || owner.Relation.Target != handler.Names.Account.Name)
            return null;
        handler.Use(Service.Caller);
        return owner;
    }
}
