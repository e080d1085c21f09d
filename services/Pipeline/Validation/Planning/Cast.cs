using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Chooses who makes a request, one actor for each role within a check.</summary>
internal sealed class Cast(Session session)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);

    /// <summary>People whom no other check uses. Off where a check makes so little that sharing people does no harm: each new one costs a password hash.</summary>
    public bool WantsFreshActors { get; set; } = true;

    public IEnumerable<Actor> Known => _actors.Values;

    public async Task<Actor> OfRoleAsync(string role)
    {
        if (string.Equals(role, Grant.Visitor, StringComparison.Ordinal))
        {
            return Actor.Visitor;
        }

        var concrete = Concrete(role);
        if (!_actors.TryGetValue(concrete, out var actor))
        {
            var pool = session.Context.Actors;
            actor =
                WantsFreshActors && pool.CanRegister(concrete) ? await pool.FreshAsync(session, concrete) : await pool.SharedAsync(session, concrete);
            _actors[concrete] = actor;
        }

        session.World.AccountOf(actor);
        return actor;
    }

    /// <summary>Somebody of the role who is not yet in the check.</summary>
    public async Task<Actor> AnotherAsync(string role)
    {
        for (var i = 0; i < 3; i++)
        {
            var actor = await session.Context.Actors.FreshAsync(session, Concrete(role));
            if (actor.IsVisitor || !session.World.Actors.Any(known => string.Equals(known.Identifier, actor.Identifier, StringComparison.Ordinal)))
            {
                session.World.AccountOf(actor);
                return actor;
            }
        }

        throw new PlanningException($"There is only one user of the role {role}.");
    }

    /// <summary>Somebody new who may call the operation, where new people can be had; null leaves the choice open.</summary>
    public async Task<Actor?> FittingAsync(Operation operation)
    {
        var grant = operation.Access.Grants.Find(grant => session.Context.Actors.CanRegister(Concrete(grant.Role)));
        return grant is null ? null : await AnotherAsync(grant.Role);
    }

    public async Task<(Actor Actor, Grant Grant)> ForAsync(Operation operation, Want want) => (await CandidatesAsync(operation, want))[0];

    /// <summary>Who may make the request, the most fitting first; never empty.</summary>
    public async Task<IReadOnlyList<(Actor Actor, Grant Grant)>> CandidatesAsync(Operation operation, Want want)
    {
        if (want.Actor is { } given)
        {
            return [(given, GrantOf(operation, given.Role) ?? new Grant(given.Role))];
        }

        var needed = WantedByConditions(operation, want);
        if (needed is not null && GrantOf(operation, needed.Role) is { } fitting)
        {
            return [(needed, fitting)];
        }

        var parent = want.Parent ?? ParentOf(operation, want.Conditions);
        var candidates = want.Role is null && !want.IgnoresGrant ? Insiders(operation, want.This, parent).ToList() : [];
        var grants = operation.Access.Grants.Where(grant => want.Role is null || Covers(want.Role, grant.Role)).OrderBy(Cost).ToList();
        var failures = new List<string>();
        foreach (var (grant, role) in grants.SelectMany(grant => Expand(want.Role ?? grant.Role).Select(role => (grant, role))))
        {
            try
            {
                candidates.Add((await OfRoleAsync(role), grant));
            }
            catch (PlanningException exception)
            {
                failures.Add(exception.Message);
            }
        }

        candidates.InsertRange(0, grants.SelectMany(grant => Served(grant, want.This).Select(actor => (actor, grant))));
        return candidates.Count > 0
            ? candidates
            : throw new PlanningException(failures.Count > 0 ? string.Join(' ', failures) : $"Nobody may call {operation.Method} {operation.Path}.");
    }

    /// <summary>Known people who may know of the rows at hand and do it, where not everybody may.</summary>
    public IEnumerable<(Actor Actor, Grant Grant)> Insiders(Operation operation, Row? row, Row? parent)
    {
        if (operation.Access.Sight is not { } sight || (row ?? parent) is null)
        {
            yield break;
        }

        foreach (var actor in session.World.Actors.ToList())
        {
            var scope = new Attempt(operation, actor) { This = row, Parent = parent }.Scope(session.World);
            var grant = operation.Access.Grants.Find(grant =>
                Covers(actor.Role, grant.Role) && (grant.Condition is null || session.World.Evaluator.IsTrue(grant.Condition, scope))
            );
            if (grant is not null && session.World.Evaluator.IsTrue(sight, scope))
            {
                yield return (actor, grant);
            }
        }
    }

    /// <summary>The row below which a new one is wanted; null when the conditions leave that open.</summary>
    public Row? ParentOf(Operation operation, IEnumerable<Condition> conditions) =>
        session.Context.Catalog.ParentRelation(operation) is { } relation
            ? Bindings.Of(session.World, conditions).GetValueOrDefault(relation.Name) as Row
            : null;

    /// <summary>The grant that lets a role in: unconditional ones first.</summary>
    public Grant? GrantOf(Operation operation, string role) =>
        operation.Access.Grants.Where(grant => Covers(role, grant.Role)).OrderBy(grant => grant.Condition is null ? 0 : 1).FirstOrDefault();

    public bool Covers(string role, string granted)
    {
        if (string.Equals(granted, Grant.Visitor, StringComparison.Ordinal) || string.Equals(role, granted, StringComparison.Ordinal))
        {
            return true;
        }

        if (string.Equals(role, Grant.Visitor, StringComparison.Ordinal))
        {
            return false;
        }

        return string.Equals(granted, Grant.User, StringComparison.Ordinal)
            || session.Model.Domain.Roles.Find(known => string.Equals(known.Name, role, StringComparison.Ordinal)) is { } known
                && known.Includes.Exists(included => Covers(included, granted));
    }

    /// <summary>People of the check whom the condition of a grant lets act on a row.</summary>
    private IEnumerable<Actor> Served(Grant grant, Evaluation.Row? row) =>
        row is null || grant.Condition is null || !ExpressionTree.Mentions(grant.Condition, "me")
            ? []
            : session
                .World.Actors.Where(actor =>
                    Covers(actor.Role, grant.Role) && session.World.Evaluator.IsTrue(grant.Condition, session.World.ScopeFor(actor).With("this", row))
                )
                .ToList();

    /// <summary>Whoever must own the row that the request makes or acts on.</summary>
    private Actor? WantedByConditions(Operation operation, Want want)
    {
        var entity = operation.Entity is null ? null : session.Model.Domain.FindEntity(operation.Entity);
        if (entity?.Owner is not { } owner)
        {
            return null;
        }

        var value = want.This?[owner] ?? want.Values.GetValueOrDefault(owner) ?? Bindings.Of(session.World, want.Conditions).GetValueOrDefault(owner);
        return value is Row account ? session.World.ActorOf(account) : null;
    }

    /// <summary>Anybody signed in may be of any role: those that people can register for come first.</summary>
    private IEnumerable<string> Expand(string role)
    {
        var roles = session.Model.Domain.Roles;
        return !string.Equals(role, Grant.User, StringComparison.Ordinal) || roles.Count == 0
            ? [role]
            : roles.OrderBy(known => known.SelfRegistration ? 0 : 1).Select(known => known.Name);
    }

    private int Cost(Grant grant)
    {
        var role = session.Model.Domain.Roles.Find(known => string.Equals(known.Name, grant.Role, StringComparison.Ordinal));
        var known = _actors.ContainsKey(Concrete(grant.Role)) ? 0 : 1;
        return known
            + grant switch
            {
                { Role: Grant.Visitor } => 0,
                { Condition: null } => role is { SelfRegistration: true } ? 2 : 4,
                _ => 6,
            };
    }

    private string Concrete(string role) =>
        !string.Equals(role, Grant.User, StringComparison.Ordinal) || session.Model.Domain.Roles.Count == 0
            ? role
            : (session.Model.Domain.Roles.Find(known => known.SelfRegistration) ?? session.Model.Domain.Roles[0]).Name;
}
