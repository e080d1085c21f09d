namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>The statements that turn one schema into another and keep the rows that are there.</summary>
internal sealed class SchemaDiff
{
    private readonly List<string> _created = [];
    private readonly List<string> _seeded = [];
    private readonly List<string> _statements = [];
    private readonly List<string> _last = [];
    private readonly List<string> _names = [];

    private SchemaDiff() { }

    public IReadOnlyList<string> Statements => [.. _created, .. _seeded, .. _statements, .. _last];

    /// <summary>snake_case, what changes: <c>add_books_subtitle</c>.</summary>
    public string Name => _names.Count == 1 ? _names[0] : "change_schema";

    public static SchemaDiff Between(DatabaseSchema before, DatabaseSchema after)
    {
        var diff = new SchemaDiff();
        foreach (var (old, table) in TableMatches.Of(before, after).OrderBy(match => match.Before is not null))
        {
            diff.Compare(old, table);
        }

        return diff;
    }

    private void Compare(Table? before, Table? after)
    {
        if (after is null)
        {
            Note($"drop_{before!.Name}", $"drop table {SqlText.Name(before.Name)} cascade;");
            return;
        }

        if (before is null)
        {
            Note($"add_{after.Name}", SqlStatements.Create(after), _created);
            _seeded.AddRange(after.Seed.Select(row => SqlStatements.Insert(after, row)));
            _last.AddRange(after.ForeignKeys.Select(key => SqlStatements.Add(after, key)));
            _last.AddRange(after.Indexes.Select(index => SqlStatements.Create(after, index)));
            return;
        }

        if (before.Name != after.Name)
        {
            Note($"rename_{before.Name}_to_{after.Name}", SqlStatements.Alter(before, $"rename to {SqlText.Name(after.Name)}"));
            _statements.Add(
                SqlStatements.Alter(after, $"rename constraint {SqlText.Name($"pk_{before.Name}")} to {SqlText.Name($"pk_{after.Name}")}")
            );
        }

        var changes = new TableDiff(before, after);
        foreach (var (name, statement) in changes.Changes)
        {
            Note(name, statement);
        }

        _last.AddRange(changes.Last);
    }

    private void Note(string name, string statement, List<string>? statements = null)
    {
        if (!_names.Contains(name))
        {
            _names.Add(name);
        }

        (statements ?? _statements).Add(statement);
    }
}
