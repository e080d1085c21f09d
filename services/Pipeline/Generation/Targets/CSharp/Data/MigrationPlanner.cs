using AgenticAi.Pipeline.Generation.Targets.CSharp.Data.Schema;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data;

/// <summary>Decides which migrations an application has: those that were written before, as they are, and one more when the schema changed.</summary>
internal static class MigrationPlanner
{
    private const string Initial = "0001_initial.sql";

    /// <param name="previousModel">The model of the last build; null for a first build.</param>
    /// <param name="previousMigrations">File names and texts of migrations that exist.</param>
    /// <param name="model">The model now.</param>
    /// <returns>All migrations in order: file name and text.</returns>
    public static IReadOnlyList<(string Name, string Sql)> Plan(
        ApplicationModel? previousModel,
        IReadOnlyList<(string Name, string Sql)> previousMigrations,
        ApplicationModel model
    )
    {
        var schema = SchemaBuilder.Build(model);
        var existing = previousMigrations.OrderBy(migration => migration.Name, StringComparer.Ordinal).ToList();
        if (previousModel is null || existing.Count == 0)
        {
            return [(Initial, SchemaScript.Of(schema))];
        }

        var diff = SchemaDiff.Between(SchemaBuilder.Build(previousModel), schema);
        return diff.Statements.Count == 0 ? existing : [.. existing, (Next(existing, diff.Name), string.Join("\n", diff.Statements) + "\n")];
    }

    private static string Next(List<(string Name, string Sql)> existing, string what)
    {
        const int longest = 60;
        var number = existing.Max(migration => int.TryParse(migration.Name.Split('_')[0], out var found) ? found : 0) + 1;
        return $"{number:0000}_{(what.Length > longest ? "change_schema" : what)}.sql";
    }
}
