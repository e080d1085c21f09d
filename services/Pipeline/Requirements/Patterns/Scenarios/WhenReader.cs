using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>What is done: "a customer orders 2 of it", "the customer cancels it", "creating a book", "I move it to done", "two customers order it at the same moment".</summary>
internal static class WhenReader
{
    public static bool Read(Clause clause, ScenarioDraft draft) => !clause.IsPartial && ActPhrase.Of(clause) is { } act && Read(act, clause, draft);

    /// <summary>The act of the sentence before, by the actor that this one is about.</summary>
    public static bool Repeat(ActPhrase act, ScenarioDraft draft) => Read(act with { Actor = null }, null, draft);

    private static bool Read(ActPhrase act, Clause? clause, ScenarioDraft draft)
    {
        draft.LastAct = act;
        var target = Target(act.Target, draft);
        if ((Appointing(act, draft) ?? OperationOf(act, target, draft)) is not { } found)
        {
            return false;
        }

        var together = act.Complements.FirstOrDefault(IsSameMoment);
        var rest = act.Complements.Where(complement => complement != together).ToList();
        var actors = Actors(act, together is not null, draft);
        return actors is not null
            && new StepWriter(draft, found.Operation, found.Entity, target, act).Write(actors, rest, together is not null ? 1 : 0);
    }

    /// <summary>The row that the object means; null when it names none that exists.</summary>
    private static Player? Target(NounPhrase? phrase, ScenarioDraft draft)
    {
        if (phrase is null)
        {
            return null;
        }

        if (phrase.IsPronoun)
        {
            return draft.Rows.FirstOrDefault();
        }

        var entity = EntityNames.Find(draft.Context.Model, draft.Context.Vocabulary, phrase);
        return entity is null || phrase.Determiner == DeterminerKind.Indefinite ? null : draft.Rows.FirstOrDefault(row => row.Entity == entity);
    }

    private static (Operation Operation, Entity Entity)? OperationOf(ActPhrase act, Player? target, ScenarioDraft draft)
    {
        var isMore = act.Target is { Head: "more" or "one" or "another" };
        var about =
            target?.Entity
            ?? (
                isMore ? draft.Rows.FirstOrDefault()?.Entity
                : act.Target is { IsPronoun: false } named ? EntityNames.Find(draft.Context.Model, draft.Context.Vocabulary, named)
                : null
            );
        var finder = new ActFinder(draft.Context);
        var found =
            LineActs.Find(draft.Context, act, act.Target is { IsPronoun: true } ? target?.Entity : null)
            ?? finder.Find(act.Verb, isMore || act.Target is { IsPronoun: true } ? null : act.Target, about);
        if (found is null && about is not null)
        {
            found = Setting(act, about, draft);
        }

        return found is null ? null : (Preferred(found, act), found.Entity);
    }

    // "I move it to done": the move that leads there, allowed or not.
    private static Operation Preferred(Act act, ActPhrase phrase)
    {
        var state = phrase.Complements.FirstOrDefault(complement => complement.Preposition == "to")?.Phrase is { } to
            ? act.Entity.FindValue(to.Head)?.Value
            : null;
        var ids = act.Entity.Lifecycle?.Transitions.Where(move => move.To == state).SelectMany(move => move.Operations).ToList() ?? [];
        return act.Operations.FirstOrDefault(operation => ids.Contains(operation.Id)) ?? act.Operations[0];
    }

    // "assign the issue to them": a change of the relation that the verb names.
    private static Act? Setting(ActPhrase act, Entity entity, ScenarioDraft draft)
    {
        var changes = draft.Context.Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace).ToList();
        return StepWriter.RelationOf(act.Verb, entity) is not null && changes.Count > 0 ? new Act(changes, entity) : null;
    }

    // "I set them as reviewer": a change of the relation that the person gets into.
    private static (Operation Operation, Entity Entity)? Appointing(ActPhrase act, ScenarioDraft draft) =>
        StepWriter.Appointed(act) is { } place
            ? draft
                .Context.Model.Domain.Entities.Where(entity => StepWriter.PersonOf(draft, entity, place) is not null)
                .SelectMany(entity => draft.Context.Vocabulary.Operations(entity, OperationKind.Patch, OperationKind.Replace))
                .OrderBy(operation => operation.Kind == OperationKind.Patch ? 0 : 1)
                .Select(operation => ((Operation, Entity)?)(operation, draft.Context.Model.Domain.FindEntity(operation.Entity!)!))
                .FirstOrDefault()
            : null;

    private static IReadOnlyList<Player>? Actors(ActPhrase act, bool together, ScenarioDraft draft)
    {
        var count = (int)(act.Actor?.Quantity?.Value ?? 1);
        if (act.Actor is { } named && count > 1 && together)
        {
            return draft.RoleOf(named) is { } role ? [.. Enumerable.Range(0, count).Select(_ => draft.AddActor(role))] : null;
        }

        return draft.Actor(act.Actor) is { } actor ? [actor]
            : draft.Context.Model.Domain.Accounts is null ? [draft.AddActor("visitor")]
            : null;
    }

    private static bool IsSameMoment(Complement complement) =>
        complement.Phrase is { Head: "moment" or "time", Determiner: DeterminerKind.Same } || complement.Phrase is { Head: "once" };
}
