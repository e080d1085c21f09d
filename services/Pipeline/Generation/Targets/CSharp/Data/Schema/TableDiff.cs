namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Changes of one table: what depends on columns goes first, then the columns change, then it comes back.</summary>
internal sealed class TableDiff
{
    private readonly Table _before;
    private readonly Table _after;
    private readonly List<(string Name, string Statement)> _changes = [];

    public TableDiff(Table before, Table after)
    {
        _before = before;
        _after = after;
        Drop();
        foreach (var (old, column) in ColumnMatches.Of(before, after))
        {
            Change(old, column);
        }

        Add();
    }

    public IReadOnlyList<(string Name, string Statement)> Changes => _changes;

    /// <summary>Statements that need other tables.</summary>
    public IReadOnlyList<string> Last =>
        [
            .. _after.ForeignKeys.Except(_before.ForeignKeys).Select(key => SqlStatements.Add(_after, key)),
            .. _after.Indexes.Except(_before.Indexes).Select(index => SqlStatements.Create(_after, index)),
            .. _after.Seed.Except(_before.Seed).Select(row => SqlStatements.Insert(_after, row)),
        ];

    private string What => $"change_{_after.Name}";

    private void Drop()
    {
        var constraints = _before
            .Checks.Except(_after.Checks)
            .Select(check => check.Name)
            .Concat(_before.ForeignKeys.Except(_after.ForeignKeys).Select(key => key.Name));
        _changes.AddRange(constraints.Select(name => (What, SqlStatements.DropConstraint(_after, name))));
        _changes.AddRange(_before.Indexes.Except(_after.Indexes).Select(index => (What, $"drop index {SqlText.Name(index.Name)};")));
    }

    private void Change(Column? old, Column? column)
    {
        if (column is null)
        {
            _changes.Add(($"drop_{_after.Name}_{old!.Name}", SqlStatements.Alter(_after, $"drop column {SqlText.Name(old.Name)}")));
            return;
        }

        var name = SqlText.Name(column.Name);
        if (old is null)
        {
            _changes.AddRange(Added(column, name).Select(statement => ($"add_{_after.Name}_{column.Name}", statement)));
            return;
        }

        if (old.Name != column.Name)
        {
            _changes.Add(($"rename_{_after.Name}_{old.Name}", SqlStatements.Alter(_after, $"rename column {SqlText.Name(old.Name)} to {name}")));
        }

        _changes.AddRange(Altered(old, column, name).Select(statement => ($"change_{_after.Name}_{column.Name}", statement)));
    }

    private IEnumerable<string> Added(Column column, string name)
    {
        if (column.IsNullable || column.Default is not null)
        {
            yield return SqlStatements.Alter(_after, $"add column {SqlStatements.Line(column)}");
            yield break;
        }

        yield return SqlStatements.Alter(_after, $"add column {SqlStatements.Line(column with { IsNullable = true })}");
        yield return Fill(column, name);
        yield return SqlStatements.Alter(_after, $"alter column {name} set not null");
    }

    private IEnumerable<string> Altered(Column old, Column column, string name)
    {
        if (old.Type != column.Type)
        {
            if (old.Default is not null)
            {
                yield return SqlStatements.Alter(_after, $"alter column {name} drop default");
            }

            yield return SqlStatements.Alter(_after, $"alter column {name} type {column.Type} using {name}::{column.Type}");
        }

        var isDefaultLost = old.Type != column.Type && old.Default is not null;
        if (old.Default != column.Default || (isDefaultLost && column.Default is not null))
        {
            yield return SqlStatements.Alter(
                _after,
                $"alter column {name} {(column.Default is null ? "drop default" : $"set default {column.Default}")}"
            );
        }

        if (old.IsNullable && !column.IsNullable)
        {
            yield return Fill(column, name);
            yield return SqlStatements.Alter(_after, $"alter column {name} set not null");
        }
        else if (!old.IsNullable && column.IsNullable)
        {
            yield return SqlStatements.Alter(_after, $"alter column {name} drop not null");
        }
    }

    private string Fill(Column column, string name) =>
        $"update {SqlText.Name(_after.Name)} set {name} = {column.Default ?? column.Backfill} where {name} is null;";

    private void Add()
    {
        foreach (var check in _after.Checks.Except(_before.Checks))
        {
            var isNew = _before.Columns.All(column => column.Name != check.Column);
            if (check.Values.Length > 0 && !isNew)
            {
                var column = _after.Columns.First(column => column.Name == check.Column);
                var value = column.IsNullable ? "null" : column.Backfill;
                _changes.Add(
                    (
                        What,
                        $"update {SqlText.Name(_after.Name)} set {SqlText.Name(check.Column)} = {value} where {SqlText.Name(check.Column)} not in ({check.Values});"
                    )
                );
            }

            _changes.Add((What, SqlStatements.Add(_after, check, holdsForOld: isNew || check.Values.Length > 0)));
        }
    }
}
