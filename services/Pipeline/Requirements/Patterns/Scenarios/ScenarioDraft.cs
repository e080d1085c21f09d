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

    public Player AddRow(Entity entity, Dictionary<string, Expression> values, int count = 1)
    {
        var player = new Player(Free(Naming.Camel(entity.Name)), null, entity);
        _players.Add(player);
        var fixture = new ScenarioFixture { Alias = player.Alias, Entity = entity.Name, Actor = OwnerOf(entity)?.Alias, Count = count };
        foreach (var (member, value) in values)
        {
            fixture.Values[member] = value;
        }

        Given.Add(fixture);
        return player;
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
            return Actors.FirstOrDefault() ?? (DefaultRole() is { } role ? AddActor(role) : null);
        }

        var name = RoleOf(phrase);
        return name is null ? null
            : Actors.FirstOrDefault(actor => actor.Role == name && phrase.Determiner is not (DeterminerKind.Another or DeterminerKind.Other)) ?? AddActor(name);
    }

    public string? RoleOf(NounPhrase phrase) =>
        Context.Vocabulary.Role(phrase)?.Name
        ?? (phrase.Head is "visitor" or "guest" or "anonymous" ? "visitor" : phrase.Head is "user" or "person" or "somebody" or "someone" or "member" ? DefaultRole() : null);

    public void MakeOwner(Player actor)
    {
        for (var i = 0; i < Given.Count; i++)
        {
            if (Given[i] is { Entity: { } name, Actor: null } fixture && Context.Model.Domain.FindEntity(name) is { Owner: not null })
            {
                var owned = new ScenarioFixture { Alias = fixture.Alias, Entity = fixture.Entity, Actor = actor.Alias, Count = fixture.Count };
                foreach (var (member, value) in fixture.Values)
                {
                    owned.Values[member] = value;
                }

                Given[i] = owned;
            }
        }
    }

    private string? DefaultRole() =>
        Context.Model.Domain.Accounts is not { } accounts ? null : accounts.DefaultRole ?? (Context.Model.Domain.Roles.Count > 0 ? Context.Model.Domain.Roles[0].Name : "user");

    private Player? OwnerOf(Entity entity) => entity.Owner is null ? null : Actors.FirstOrDefault(actor => actor.Role != "visitor");

    private string Free(string alias)
    {
        var taken = _players.Select(player => player.Alias).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? alias : alias + i).First(candidate => !taken.Contains(candidate));
    }
}
