using System.Xml.Linq;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A package whose version stands in the project, where the solution keeps all versions in one file.</summary>
internal sealed class PackageVersionRule : IRepairRule
{
    public string Name => "package-version";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom.Code != "NU1008")
        {
            return null;
        }

        var project = SourceFiles
            .Projects(context.Workspace)
            .Select(path => Path.GetRelativePath(context.Workspace, path).Replace('\\', '/'))
            .FirstOrDefault(path => Versioned(ProjectFile.Load(path, context)).Any());
        return project is null ? null : Move(project, context);
    }

    private static RepairFix Move(string project, RepairContext context)
    {
        var file = ProjectFile.Load(project, context);
        var entry = Versioned(file).First();
        var (package, version) = (entry.Attribute("Include")!.Value, entry.Attribute("Version")!.Value);
        entry.Attribute("Version")!.Remove();
        return new RepairFix(
            $"Move the version of {package} from {project} to Directory.Packages.props.",
            [new FileEdit(project, ProjectFile.Text(file)), .. ProjectFile.AddVersion(package, version, context)]
        );
    }

    private static IEnumerable<XElement> Versioned(XDocument project) =>
        project.Descendants("PackageReference").Where(entry => entry.Attribute("Include") is not null && entry.Attribute("Version") is not null);
}
