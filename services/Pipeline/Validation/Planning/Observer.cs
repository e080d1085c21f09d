using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Reads a row back through whatever operation shows it.</summary>
internal sealed class Observer(Session session)
{
    private const int MostPages = 30;

    private OperationCatalog Catalog => session.Context.Catalog;

    /// <returns>True when the row was seen (its members and <see cref="Row.Shown"/> are fresh), false when a place that would show it does not.</returns>
    /// <exception cref="PlanningException">No operation shows rows of its kind.</exception>
    public async Task<bool> SeeAsync(Row row)
    {
        var looked = false;
        row.Shown.Clear();
        foreach (var operation in Readers(row))
        {
            var actors = await ActorsAsync(operation, row);
            var seeing = actors.Where(actor => Sees(operation, row, actor)).ToList();
            foreach (var actor in seeing.Count > 0 ? seeing : actors)
            {
                var seen = await TryReadAsync(operation, row, actor);
                if (seen == true)
                {
                    return true;
                }

                looked |= seen == false;
            }
        }

        return looked ? false : throw new PlanningException($"No operation shows {row}.");
    }

    /// <summary>A row that no answer gave back is looked for, so that paths can name it.</summary>
    public async Task IdentifyAsync(Row made)
    {
        try
        {
            if (made.Id is null)
            {
                await SeeAsync(made);
            }
        }
        catch (PlanningException)
        {
            // Nothing shows rows of this kind: whoever needs the id will say so.
        }
    }

    /// <summary>Operations whose answers show rows of the entity, the most direct first.</summary>
    private IEnumerable<Operation> Readers(Row row) =>
        Catalog
            .Of(row.Entity, OperationKind.Get)
            .Where(operation => OperationCatalog.ThisParameter(operation) is not null || SubjectKeys.Of(operation).Any())
            .Concat(Catalog.Of(row.Entity, OperationKind.List))
            .Concat(
                Catalog
                    .Of(OperationKind.Get, OperationKind.Report)
                    .Where(operation =>
                        !string.Equals(operation.Entity, row.Entity, StringComparison.Ordinal) && Shows(Catalog.ViewOf(operation), row.Entity, 3)
                    )
            );

    private bool Shows(View? view, string entity, int depth) =>
        view is not null
        && depth > 0
        && view.Fields.Exists(field =>
            field.View is { } name
            && Catalog.Model.Api.FindView(name) is { } nested
            && (string.Equals(nested.Entity, entity, StringComparison.Ordinal) || Shows(nested, entity, depth - 1))
        );

    private async Task<List<Actor>> ActorsAsync(Operation operation, Row row)
    {
        var actors = new List<Actor>();
        foreach (var grant in operation.Access.Grants.OrderBy(grant => grant.Condition is null && operation.List?.Where is null ? 0 : 1))
        {
            actors.AddRange(session.World.Actors.Where(actor => session.Planner.Cast.Covers(actor.Role, grant.Role)));
            if (actors.Count == 0 || grant.Condition is null)
            {
                await AddOfRoleAsync(actors, grant.Role);
            }
        }

        var owner = Owner(row);
        return [.. actors.Distinct().OrderBy(actor => Sees(operation, row, actor) ? 0 : 1).ThenBy(actor => actor == owner ? 0 : 1).Take(4)];
    }

    /// <summary>Who may not know of a row gets 404 for it, which says nothing about the row.</summary>
    private bool Sees(Operation operation, Row row, Actor actor)
    {
        var attempt = new Attempt(operation, actor);
        return operation.Access.Sight is not { } sight
            || (TryFillPath(attempt, row) && session.World.Evaluator.IsTrue(sight, attempt.Scope(session.World).With("this", row)));
    }

    private async Task AddOfRoleAsync(List<Actor> actors, string role)
    {
        try
        {
            actors.Add(await session.Planner.Cast.OfRoleAsync(role));
        }
        catch (PlanningException)
        {
            // Nobody of this role can be had; other grants may do.
        }
    }

    private Actor? Owner(Row row) =>
        session.Model.Domain.FindEntity(row.Entity)?.Owner is { } owner && row[owner] is Row account ? session.World.ActorOf(account) : null;

    /// <returns>Null when the operation can't be called for this row.</returns>
    private async Task<bool?> TryReadAsync(Operation operation, Row row, Actor actor)
    {
        var attempt = new Attempt(operation, actor);
        if (!TryFillPath(attempt, row))
        {
            return null;
        }

        var response = await session.Planner.SendAsync(attempt);
        if (operation.Kind == OperationKind.Get && response.Status == 404 && attempt.This is not null)
        {
            return false;
        }

        if (!response.IsSuccess)
        {
            return null;
        }

        row.Shown.Clear();
        var rows = session.Planner.Reader.Read(operation, response.Json, attempt.This);
        if (row.Shown.Count > 0 || rows.Contains(row))
        {
            return true;
        }

        return operation.Kind == OperationKind.List ? await new ListWalk(session).FindAsync(attempt, row, MostPages) : false;
    }

    private bool TryFillPath(Attempt attempt, Row row)
    {
        var own = OperationCatalog.ThisParameter(attempt.Operation);
        var below = row;
        foreach (var parameter in OperationCatalog.RowParameters(attempt.Operation).Reverse())
        {
            var target =
                parameter == own && string.Equals(parameter.Entity, row.Entity, StringComparison.Ordinal) ? row : Upward(below, parameter.Entity!);
            if (target is null || (target.Id is null && target[session.Model.Domain.FindEntity(target.Entity)?.PublicKey ?? "id"] is null))
            {
                return false;
            }

            attempt.PathRows[parameter.Name] = target;
            attempt.This ??= parameter == own ? target : null;
            attempt.Parent ??= parameter == own ? null : target;
            below = target;
        }

        return TryFillQuery(attempt, row);
    }

    /// <summary>Values in the query or in the path that name the row by something else than its place.</summary>
    private bool TryFillQuery(Attempt attempt, Row row)
    {
        var subject =
            string.Equals(attempt.Operation.Entity, row.Entity, StringComparison.Ordinal) || attempt.Operation.Entity is null
                ? row
                : Upward(row, attempt.Operation.Entity);
        foreach (var (root, name, member) in SubjectKeys.Of(attempt.Operation))
        {
            if (root != "query" || subject is null || SubjectKeys.Value(subject, member) is not { } value)
            {
                return false;
            }

            attempt.Query[name] = value;
            attempt.This ??= attempt.Operation.Kind == OperationKind.List ? null : subject;
        }

        return true;
    }

    private Row? Upward(Row row, string entity) =>
        session
            .Model.Domain.FindEntity(row.Entity)
            ?.Relations.Where(relation => OperationCatalog.IsToOne(relation) && string.Equals(relation.Target, entity, StringComparison.Ordinal))
            .Select(relation => row[relation.Name] as Row)
            .FirstOrDefault(target => target is not null);
}
