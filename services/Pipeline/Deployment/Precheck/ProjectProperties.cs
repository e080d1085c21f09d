using System.Xml.Linq;

namespace AgenticAi.Pipeline.Deployment.Precheck;

/// <summary>MSBuild properties that matter to the compiler, from a project file and the <c>Directory.Build.props</c> above it. Conditions are not looked at.</summary>
internal sealed class ProjectProperties
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="System.Xml.XmlException">A file is not XML.</exception>
    public ProjectProperties(string workspace, string project)
    {
        for (
            var folder = Path.GetDirectoryName(project);
            folder is not null && folder.StartsWith(workspace, StringComparison.Ordinal);
            folder = Path.GetDirectoryName(folder)
        )
        {
            Files.Insert(0, Path.Combine(folder, "Directory.Build.props"));
        }

        foreach (
            var property in Files.Append(project).Where(File.Exists).SelectMany(file => XDocument.Load(file).Descendants("PropertyGroup").Elements())
        )
        {
            _values[property.Name.LocalName] = property.Value.Replace(
                $"$({property.Name.LocalName})",
                _values.GetValueOrDefault(property.Name.LocalName, ""),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    private List<string> Files { get; } = [];

    public bool Is(string name, string value) => string.Equals(_values.GetValueOrDefault(name), value, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> List(string name) =>
        _values.GetValueOrDefault(name, "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
