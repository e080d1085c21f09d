namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;

/// <summary>Statements that make and change parts of a schema.</summary>
internal static class SqlStatements
{
    public static string Create(Table table)
    {
        var lines = table
            .Columns.Select(Line)
            .Append($"constraint {SqlText.Name($"pk_{table.Name}")} primary key ({Names(table.PrimaryKey)})")
            .Concat(table.Checks.Select(check => $"constraint {SqlText.Name(check.Name)} check ({check.Condition})"));
        return $"create table {SqlText.Name(table.Name)} (\n  {string.Join(",\n  ", lines)}\n);";
    }

    public static string Line(Column column) =>
        $"{SqlText.Name(column.Name)} {column.Type}{(column.IsNullable ? "" : " not null")}{(column.Default is null ? "" : $" default {column.Default}")}";

    public static string Create(Table table, Index index) =>
        $"create {(index.IsUnique ? "unique " : "")}index {SqlText.Name(index.Name)} on {SqlText.Name(table.Name)} ({index.Keys}){(index.Where is null ? "" : $" where {index.Where}")};";

    public static string Add(Table table, ForeignKey key) =>
        Alter(
            table,
            $"add constraint {SqlText.Name(key.Name)} foreign key ({SqlText.Name(key.Column)}) references {SqlText.Name(key.Target)} (id) on delete {key.OnDelete}"
        );

    /// <param name="table">The table.</param>
    /// <param name="check">The condition.</param>
    /// <param name="holdsForOld">Rows that are already there must meet it too.</param>
    public static string Add(Table table, Check check, bool holdsForOld) =>
        Alter(table, $"add constraint {SqlText.Name(check.Name)} check ({check.Condition}){(holdsForOld ? "" : " not valid")}");

    public static string DropConstraint(Table table, string name) => Alter(table, $"drop constraint {SqlText.Name(name)}");

    public static string Alter(Table table, string change) => $"alter table {SqlText.Name(table.Name)} {change};";

    public static string Insert(Table table, SeedRow row) => $"insert into {SqlText.Name(table.Name)} ({row.Columns}) values ({row.Values});";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(SqlText.Name));
}
