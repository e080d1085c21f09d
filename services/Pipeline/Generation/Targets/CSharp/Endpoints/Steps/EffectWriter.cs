using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Writes effects as changes of tracked rows; saving them is the handler's business.</summary>
internal sealed class EffectWriter(Handler handler)
{
    private readonly Assignments _assignments = new(handler);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);

    public void Write(IReadOnlyList<Effect> given)
    {
        var effects = LoopMerging.Merge(given);
        for (var index = 0; index < effects.Count; index++)
        {
            if (index > 0 && ReadsRows(effects[index]))
            {
                handler.Use(Service.Db, Service.Cancellation);
                handler.Code.Line("await db.SaveChangesAsync(cancellation);");
            }

            Write(effects[index]);
        }
    }

    private void Write(Effect effect)
    {
        switch (effect)
        {
            case SetEffect set:
                _assignments.Set(set.Target, set.Value);
                break;
            case AdjustEffect adjust:
                _assignments.Adjust(adjust.Target, adjust.Delta);
                break;
            case CreateEffect create:
                CreateRows(create);
                break;
            case DeleteEffect delete:
                Delete(delete);
                break;
            case ForEachEffect each:
                ForEach(each);
                break;
            case IfEffect branch:
                If(branch);
                break;
            default:
                throw new ExpressionException($"There is no code for the effect '{effect.Id ?? effect.GetType().Name}'.");
        }
    }

    private void CreateRows(CreateEffect create)
    {
        if (create.Count is not { } count)
        {
            Create(create);
            return;
        }

        var wish = $"{handler.Names.Entity(create.Entity).Variable.TrimStart('@')}Number";
        var number = _created.Add(wish) ? wish : $"{wish}{_created.Count}";
        handler.Code.Nest($"for (var {number} = 1; {number} <= {handler.Value(count)}; {number}++)", () => Create(create));
    }

    private void Create(CreateEffect create)
    {
        var entity = handler.Names.Entity(create.Entity);
        var variable = Variable(entity);
        var values = create.Values.Select(value => _assignments.Initializer(entity, value.Key, value.Value)).ToList();
        handler.Code.Nest(
            $"var {variable} = new {entity.Class}",
            () =>
            {
                foreach (var value in values)
                    handler.Code.Line($"{value},");
            },
            ";"
        );
        if (ValuesGenerator.Exist(entity))
            RowValues.Assign(handler, entity, variable);
        handler.Use(Service.Db);
        if (create.Into is { } into)
            handler.Code.Line($"{handler.Value(Effects.Owner(into))}.{_assignments.Relation(into).Property}.Add({variable});");
        else
            handler.Code.Line($"db.{entity.Set}.Add({variable});");
    }

    private void Delete(DeleteEffect delete)
    {
        var (entity, rows) = new EffectSource(handler, delete.Source, delete.Alias, delete.Where).Rows([]);
        handler.Code.Line($"db.{entity.Set}.RemoveRange({rows});");
    }

    private void ForEach(ForEachEffect each)
    {
        var source = new EffectSource(handler, each.Source, each.Alias, each.Where);
        var outer = handler.Scope;
        var alias = source.Variable;
        handler.Scope = outer.With(each.Alias, alias, source.Entity);
        // The head needs to know what the body reads.
        handler.Code.Later(() => [$"foreach (var {alias} in {source.Rows(handler.IncludesOf(each.Alias)).Rows})"]);
        handler.Code.Nest(null, () => Write(each.Effects));
        handler.Scope = outer;
        source.Prepare();
    }

    private void If(IfEffect branch)
    {
        handler.Code.Nest($"if ({handler.Condition(branch.Condition)})", () => Write(branch.Then));
        if (branch.Else.Count > 0)
            handler.Code.Nest("else", () => Write(branch.Else));
    }

    private string Variable(EntityNames entity)
    {
        var wish = entity.Variable == handler.Row ? $"new{entity.Class}" : entity.Variable;
        var name = wish;
        for (var number = 2; !_created.Add(name); number++)
            name = $"{wish.TrimStart('@')}{number}";
        return name;
    }

    private static bool ReadsRows(Effect effect) =>
        effect is ForEachEffect or DeleteEffect
        || Effects.Flatten([effect]).SelectMany(Effects.Expressions).SelectMany(ExpressionRoots.All).Any(part => part is AggregateExpression);
}
