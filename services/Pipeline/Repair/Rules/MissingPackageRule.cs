using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A using directive for a well-known package that the project does not reference.</summary>
internal sealed class MissingPackageRule : IRepairRule
{
    public string Name => "missing-package";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Code is not ("CS0234" or "CS0246")
            || SourceFile.Of(symptom, context) is not { } file
            || file.NodeAt<UsingDirectiveSyntax>(symptom) is not { Name: { } name }
        )
        {
            return null;
        }

        return KnownPackages.Of(name.ToString()) is { } known && ProjectFile.Around(symptom.File, context) is { } project
            ? new RepairFix(
                $"Reference the package {known.Package} {known.Version} in {project}, because {symptom.File} uses {name}.",
                ProjectFile.AddPackage(project, known.Package, known.Version, context)
            )
            : null;
    }
}
