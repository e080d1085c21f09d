using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Data;

/// <summary>The SQL files that make and change the schema. What was written once stays as it is: databases out there have run it.</summary>
/// <param name="previous">Null for a first build.</param>
internal sealed class MigrationGenerator(PreviousState? previous) : IFileGenerator
{
    private const string Foundation = "0000_";

    public string Name => "csharp-migration";

    public IEnumerable<PlannedFile> Plan(ApplicationModel model)
    {
        var folder = Folder(model);
        return Migrations(model).Select(migration => new PlannedFile($"{folder}/{migration.Name}", "schema", "", ["model"], 0));
    }

    public FileDraft Generate(PlannedFile file, ApplicationModel model) =>
        new(
            file.Path,
            Migrations(model).Single(migration => file.Path.EndsWith($"/{migration.Name}", StringComparison.Ordinal)).Sql,
            FileKind.Permanent
        );

    private IReadOnlyList<(string Name, string Sql)> Migrations(ApplicationModel model)
    {
        var folder = Folder(model) + "/";
        var written = (previous?.PermanentFiles ?? [])
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => (Name: file.Path[folder.Length..], Sql: file.Content))
            .Where(file => !file.Name.StartsWith(Foundation, StringComparison.Ordinal));
        return MigrationPlanner.Plan(previous?.Model, [.. written], model);
    }

    private static string Folder(ApplicationModel model) => $"{new CodeNames(model).Own("Data").Folder}/Migrations";
}
