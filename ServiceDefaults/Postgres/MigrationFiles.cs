using System.Reflection;

namespace AgenticAi.ServiceDefaults.Postgres;

/// <summary>The SQL files of an assembly, in the order of their names.</summary>
internal sealed class MigrationFiles(Assembly assembly)
{
    /// <summary>Unique over all assemblies of a process.</summary>
    public IEnumerable<(string Name, string Sql)> All() =>
        assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ($"{assembly.GetName().Name}/{name}", Read(name)));

    private string Read(string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
