using System.Xml.Linq;
using AgenticAi.Pipeline.Deployment.Precheck;

namespace AgenticAi.Pipeline.Repair.Sources;

/// <summary>Package references of projects, whose versions stand in one central file.</summary>
internal static class ProjectFile
{
    private const string Versions = "Directory.Packages.props";

    /// <summary>The project that a file belongs to, relative to the workspace.</summary>
    public static string? Around(string file, RepairContext context)
    {
        var path = Path.Combine(context.Workspace, file);
        var project = SourceFiles
            .Projects(context.Workspace)
            .FirstOrDefault(project => path.StartsWith(Path.GetDirectoryName(project) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return project is null ? null : Path.GetRelativePath(context.Workspace, project).Replace('\\', '/');
    }

    public static IReadOnlyList<FileEdit> AddPackage(string project, string package, string version, RepairContext context)
    {
        var file = Load(project, context);
        Add(file, new XElement("PackageReference", new XAttribute("Include", package)));
        return [new FileEdit(project, Text(file)), .. AddVersion(package, version, context)];
    }

    /// <summary>Nothing when the package has a version already.</summary>
    public static IReadOnlyList<FileEdit> AddVersion(string package, string version, RepairContext context)
    {
        var file = Load(Versions, context);
        if (file.Descendants("PackageVersion").Any(entry => (string?)entry.Attribute("Include") == package))
        {
            return [];
        }

        Add(file, new XElement("PackageVersion", new XAttribute("Include", package), new XAttribute("Version", version)));
        return [new FileEdit(Versions, Text(file))];
    }

    public static XDocument Load(string path, RepairContext context) =>
        XDocument.Parse(context.Read(path) ?? "<Project />", LoadOptions.PreserveWhitespace);

    public static string Text(XDocument file) => file.ToString(SaveOptions.DisableFormatting).TrimEnd() + "\n";

    private static void Add(XDocument file, XElement item)
    {
        var last = file.Descendants(item.Name).LastOrDefault();
        if (last is null)
        {
            file.Root!.Add(new XElement("ItemGroup", "\n    ", item, "\n  "), "\n");
        }
        else
        {
            last.AddAfterSelf(last.PreviousNode is XText indent ? new XText(indent.Value) : null, item);
        }
    }
}
