using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Evaluation;

namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>The rows that one check knows of. It follows the application: what an operation does by the model is done here too, and every answer corrects it.</summary>
internal sealed class World : IRowSource
{
    private readonly CheckContext _context;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<Actor, Row> _accounts = new(ReferenceEqualityComparer.Instance);
    private int _names;

    public World(CheckContext context)
    {
        _context = context;
        Evaluator = new Evaluator(context.Model.Domain, this);
    }

    public Evaluator Evaluator { get; }

    public int NextName() => ++_names;

    public ApplicationModel Model => _context.Model;

    public DateTimeOffset Now => _context.Now;

    public IEnumerable<Row> Rows => _rows;

    public IEnumerable<Actor> Actors => _accounts.Keys;

    public IEnumerable<Row> RowsOf(string entity) => [.. _rows.Where(row => string.Equals(row.Entity, entity, StringComparison.Ordinal))];

    public void Add(Row row)
    {
        if (!_rows.Contains(row))
        {
            _rows.Add(row);
        }
    }

    public Row? Find(string entity, string id) =>
        _rows.Find(row => string.Equals(row.Id, id, StringComparison.Ordinal) && string.Equals(row.Entity, entity, StringComparison.Ordinal));

    public Row FindOrAdd(string entity, string id)
    {
        var row = Find(entity, id);
        if (row is null)
        {
            row = new Row(entity) { Id = id };
            _rows.Add(row);
        }

        return row;
    }

    /// <summary>The account row of an actor; null for visitors and applications without accounts.</summary>
    public Row? AccountOf(Actor actor)
    {
        if (actor.IsVisitor || Model.Domain.Accounts is not { } accounts)
        {
            return null;
        }

        if (!_accounts.TryGetValue(actor, out var row))
        {
            row = actor.AccountId is { } id ? FindOrAdd(accounts.Entity, id) : new Row(accounts.Entity);
            Add(row);
            row.Id = actor.AccountId;
            row["role"] = actor.Role;
            row[accounts.Identifier] = actor.Identifier;
            foreach (var (member, value) in actor.Values)
            {
                row[member] = value;
            }

            _accounts[actor] = row;
        }

        row.Id ??= actor.AccountId;
        return row;
    }

    public Actor? ActorOf(Row account) => _accounts.FirstOrDefault(pair => pair.Value.IsSame(account)).Key;

    /// <summary>An answer told the id of an account row whose id was not known.</summary>
    public void Identify(Row account, string id)
    {
        account.Id = id;
        if (ActorOf(account) is { } actor)
        {
            actor.AccountId = id;
        }
    }

    public Scope ScopeFor(Actor actor) => Scope.At(Now).With("me", AccountOf(actor));
}
