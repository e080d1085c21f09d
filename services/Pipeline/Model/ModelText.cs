using System.Text;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Model;

/// <summary>The model for reading: one line for each member, operation, guard, effect and scenario step. Same model, same text.</summary>
public static class ModelText
{
    public static string Write(ApplicationModel model)
    {
        var text = new StringBuilder($"{model.Title} ({model.Name})\n");
        foreach (var role in model.Domain.Roles)
        {
            text.Append($"role {role.Name}{(role.SelfRegistration ? " (anybody may register)" : "")}\n");
        }

        foreach (var membership in model.Domain.Memberships)
        {
            text.Append(
                $"{membership.Of} has {membership.Entity} as {string.Join(", ", membership.Roles.Select(role => membership.ReadOnlyRoles.Contains(role) ? $"{role} (reads)" : role))}\n"
            );
        }

        foreach (var entity in model.Domain.Entities)
        {
            Write(entity, text);
        }

        foreach (var operation in model.Api.Operations)
        {
            Write(operation, model.Api, text);
        }

        foreach (var scenario in model.Behavior.Scenarios)
        {
            Write(scenario, text);
        }

        return text.ToString();
    }

    private static void Write(Entity entity, StringBuilder text)
    {
        text.Append(
            $"\nentity {entity.Name}{(entity.Owner is null ? "" : $" owned through {entity.Owner}")}{(entity.History is null ? "" : $", changes kept as {entity.History}")}\n"
        );
        foreach (var attribute in entity.Attributes)
        {
            text.Append($"  {MemberText.Of(attribute)}\n");
        }

        foreach (var relation in entity.Relations)
        {
            text.Append($"  {MemberText.Of(relation)}\n");
        }

        foreach (var key in entity.UniqueKeys)
        {
            text.Append($"  unique ({string.Join(", ", key.Members)}){(key.Where is null ? "" : $" where {key.Where}")}\n");
        }

        foreach (var invariant in entity.Invariants)
        {
            text.Append($"  always {invariant.Condition} else {invariant.Status}\n");
        }

        if (entity.Lifecycle is { } lifecycle)
        {
            text.Append($"  {lifecycle.Attribute} starts as {lifecycle.Initial}\n");
            foreach (var move in lifecycle.Transitions)
            {
                text.Append(
                    $"    {move.From} -> {move.To} by {string.Join(", ", move.Operations)}{(move.When is null ? "" : $" when {move.When}")}\n"
                );
            }
        }
    }

    private static void Write(Operation operation, ApiModel api, StringBuilder text)
    {
        text.Append(
                $"\n{operation.Method} {operation.Path} ({operation.Id}, {operation.Kind.ToString().ToLowerInvariant()}) -> {operation.Response.Status} {operation.Response.View}".TrimEnd()
            )
            .Append('\n');
        if (operation.Body is not null && api.FindBody(operation.Body) is { } body)
        {
            text.Append($"  takes {string.Join(", ", body.Fields.Select(field => field.Required ? $"{field.Name}!" : field.Name))}\n");
        }

        if (operation.Access.Sight is { } sight)
        {
            text.Append($"  exists if {sight}\n");
        }

        foreach (var grant in operation.Access.Grants)
        {
            text.Append($"  for {grant.Role}{(grant.Condition is null ? "" : $" if {grant.Condition}")}\n");
        }

        if (operation.List is { } list)
        {
            text.Append(
                $"  filters {string.Join(", ", list.Filters.Select(filter => filter.Name))}; sorts {string.Join(", ", list.Sorts.Select(sort => sort.Name))}; paging {list.Paging.ToString().ToLowerInvariant()}{(list.Where is null ? "" : $"; where {list.Where}")}\n"
            );
        }

        if (operation.Slots is { } slots)
        {
            text.Append(
                $"  slots of {slots.Length} every {slots.StepMinutes} minutes, taken by {slots.Taken}{(slots.Open is null ? "" : $", open in {slots.Open}")}{(slots.FutureOnly ? ", not in the past" : "")}\n"
            );
        }

        foreach (var guard in operation.Guards)
        {
            text.Append($"  requires {guard.Condition} else {guard.Status} {guard.Code}".TrimEnd()).Append('\n');
        }

        foreach (var effect in operation.Effects)
        {
            EffectText.Write(effect, "  then ", text);
        }
    }

    private static void Write(Scenario scenario, StringBuilder text)
    {
        text.Append($"\nscenario {scenario.Id}\n");
        foreach (var given in scenario.Given)
        {
            var values = given.Values.Select(value => $"{value.Key} = {value.Value}");
            text.Append($"  given {given.Count} {given.Entity ?? given.Actor} as {given.Alias} {string.Join(", ", values)}".TrimEnd()).Append('\n');
        }

        foreach (var step in scenario.When)
        {
            text.Append(
                $"  when {step.Actor} does {step.Operation} on {step.Subject ?? "nothing"}{(step.ConcurrentGroup > 0 ? " at the same moment" : "")}\n"
            );
        }

        foreach (var then in scenario.Then)
        {
            text.Append($"  then {then.Condition?.ToString() ?? (then.Status is { } status ? $"status {status}" : $"{then.Succeeding} succeed")}\n");
        }
    }
}
