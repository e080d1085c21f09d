using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;
using ScenarioStep = AgenticAi.Pipeline.Model.Behavior.ScenarioStep;

namespace AgenticAi.Pipeline.Requirements.Patterns.Scenarios;

/// <summary>A scenario while its clauses are read: who and what takes part so far.</summary>
internal sealed class ScenarioDraft(InferenceContext context, Statement statement)
{
    private readonly List<Player> _players = [];
    private readonly Dictionary<Player, string> _members = [];
    private readonly HashSet<Player> _outsiders = [];

    public InferenceContext Context { get; } = context;

    public Statement Statement { get; } = statement;

    public List<ScenarioFixture> Given { get; } = [];

    public List<ScenarioStep> When { get; } = [];

    public List<ScenarioAssertion> Then { get; } = [];

    public IReadOnlyList<Player> Players => _players;

    /// <summary>What the last step did, so that "creating a book" of the sentence before can be done again by somebody else.</summary>
    public ActPhrase? LastAct { get; set; }

    /// <summary>Rows, the one spoken of last first.</summary>
    public IEnumerable<Player> Rows => _players.Where(player => !player.IsActor).Reverse();

    public IEnumerable<Player> Actors => _players.Where(player => player.IsActor).Reverse();

    public Player AddActor(string role)
    {
        var player = new Player(Free(Naming.Camel(role)), role, null);
        _players.Add(player);
        Given.Add(new ScenarioFixture { Alias = player.Alias, Actor = role });
        return player;
    }

    /// <param name="maker">Who makes it; null for whoever owns such rows.</param>
    public Player AddRow(Entity entity, Dictionary<string, Expression> values, int count = 1, Player? maker = null)
    {
        var player = new Player(Free(Naming.Camel(entity.Name)), null, entity);
        _players.Add(player);
        var fixture = new ScenarioFixture
        {
            Alias = player.Alias,
            Entity = entity.Name,
            Actor = (maker ?? OwnerOf(entity))?.Alias,
            Count = count,
        };
        foreach (var (member, value) in values)
        {
            fixture.Values[member] = value;
        }

        Given.Add(fixture);
        return player;
    }

    /// <summary>Somebody with a role in what people belong to: "a viewer", "an editor of the list"; null for everybody else.</summary>
    public Player? Member(NounPhrase phrase)
    {
        var role = Vocabulary.Normalize(phrase.Head);
        if (
            Context.Model.Domain.Memberships.Find(candidate => candidate.Roles.Contains(role, StringComparer.Ordinal)) is not { } membership
            || DefaultRole() is not { } account
        )
        {
            return null;
        }

        var known = _members
            .FirstOrDefault(member => member.Value == role && phrase.Determiner is not (DeterminerKind.Another or DeterminerKind.Other))
            .Key;
        return known ?? AddMember(membership, role, AddActor(account));
    }

    private Player AddMember(Membership membership, string role, Player actor)
    {
        var of = Context.Model.Domain.FindEntity(membership.Of)!;
        _members[actor] = role;
        var place = Rows.FirstOrDefault(row => row.Entity == of) ?? AddRow(of, new(StringComparer.Ordinal));
        if (role == membership.Roles[0])
        {
            MakeOwner(actor);
            return actor;
        }

        var fixture = new ScenarioFixture { Alias = actor.Alias + "Membership", Entity = membership.Entity };
        fixture.Values[membership.Parent] = new PathExpression(place.Alias, []);
        fixture.Values[membership.Account] = new PathExpression(actor.Alias, []);
        fixture.Values[membership.Role] = new Literal(role);
        Given.Add(fixture);
        return actor;
    }

    /// <summary>Somebody who belongs nowhere: "a user outside the project".</summary>
    public Player? Outsider(NounPhrase phrase)
    {
        var isOutside =
            phrase.Complement("outside")?.Phrase is { } place
            && Context.Model.Domain.Memberships.Exists(membership => membership.Of == Context.Vocabulary.Entity(place)?.Name);
        if (!isOutside || DefaultRole() is not { } role)
        {
            return null;
        }

        var outsider = AddActor(role);
        _outsiders.Add(outsider);
        return outsider;
    }

    /// <summary>A row that a step makes.</summary>
    public Player AddResult(Entity entity)
    {
        var player = new Player(Free(Naming.Camel(entity.Name)), null, entity);
        _players.Add(player);
        return player;
    }

    /// <summary>The actor that a noun names, made when nobody has that role yet.</summary>
    public Player? Actor(NounPhrase? phrase)
    {
        if (phrase is null || phrase.IsPronoun)
        {
            return Actors.FirstOrDefault(actor => phrase?.Head != "i" || !_outsiders.Contains(actor))
                ?? (DefaultRole() is { } role ? AddActor(role) : null);
        }

        if (Member(phrase) is { } member)
        {
            return member;
        }

        var name = RoleOf(phrase);
        return name is null
            ? null
            : Actors.FirstOrDefault(actor => actor.Role == name && phrase.Determiner is not (DeterminerKind.Another or DeterminerKind.Other))
                ?? AddActor(name);
    }

    public string? RoleOf(NounPhrase phrase) =>
        Context.Vocabulary.Role(phrase)?.Name
        ?? (
            phrase.Head is "visitor" or "guest" or "anonymous" ? "visitor"
            : phrase.Head is "user" or "person" or "somebody" or "someone" or "member" ? DefaultRole()
            : null
        );

    public void MakeOwner(Player actor)
    {
        for (var i = 0; i < Given.Count; i++)
        {
            if (
                Given[i] is { Entity: { } name, Actor: null } fixture
                && Context.Model.Domain.FindEntity(name) is { } made
                && HasMaker(made)
                && MayMake(actor, made)
            )
            {
                var owned = new ScenarioFixture
                {
                    Alias = fixture.Alias,
                    Entity = fixture.Entity,
                    Actor = actor.Alias,
                    Count = fixture.Count,
                };
                foreach (var (member, value) in fixture.Values)
                {
                    owned.Values[member] = value;
                }

                Given[i] = owned;
            }
        }
    }

    /// <summary>Who is let into something, or stays outside, has not made it.</summary>
    private bool MayMake(Player actor, Entity made) =>
        Context.Model.Domain.Memberships.Find(membership => membership.Of == made.Name) is not { } membership
        || (!_outsiders.Contains(actor) && (!_members.TryGetValue(actor, out var role) || role == membership.Roles[0]));

    /// <summary>People come first, then what they belong to, then that they belong to it: rows inside may be theirs.</summary>
    public int Turn(ScenarioFixture fixture) =>
        fixture.Entity is not { } entity ? 0
        : Context.Model.Domain.Memberships.Exists(membership => membership.Of == entity) ? 1
        : Context.Model.Domain.Memberships.Exists(membership => membership.Entity == entity) ? 2
        : 3;

    private bool HasMaker(Entity entity) =>
        entity.Owner is not null || Context.Model.Domain.Memberships.Exists(membership => membership.Of == entity.Name);

    private string? DefaultRole() =>
        Context.Model.Domain.Accounts is not { } accounts
            ? null
            : accounts.DefaultRole ?? (Context.Model.Domain.Roles.Count > 0 ? Context.Model.Domain.Roles[0].Name : "user");

    private Player? OwnerOf(Entity entity) =>
        entity.Owner is null ? null : Actors.FirstOrDefault(actor => actor.Role != "visitor" && MayMake(actor, entity));

    private string Free(string alias)
    {
        var taken = _players.Select(player => player.Alias).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? alias : alias + i).First(candidate => !taken.Contains(candidate));
    }
}
