using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A using directive for a namespace of the application that is gone, because the specification no longer has what was in it.</summary>
internal sealed class StaleUsingRule : IRepairRule
{
    public string Name => "stale-using";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Code is not ("CS0234" or "CS0246")
            || SourceFile.Of(symptom, context) is not { } file
            || file.NodeAt<UsingDirectiveSyntax>(symptom) is not { Name: { } name } line
        )
        {
            return null;
        }

        var index = new NamespaceIndex(context, file.Path);
        return index.HasSources(name.ToString().Split('.')[0]) && !index.HasSources(name.ToString())
            ? new RepairFix($"Remove '{line}' from {symptom.File}: the application has no such namespace any more.", file.Remove(line))
            : null;
    }
}
