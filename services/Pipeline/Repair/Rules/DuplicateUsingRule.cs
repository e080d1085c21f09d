using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>The same using directive twice.</summary>
internal sealed class DuplicateUsingRule : IRepairRule
{
    public string Name => "duplicate-using";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Code is "CS0105" && SourceFile.Of(symptom, context) is { } file && file.NodeAt<UsingDirectiveSyntax>(symptom) is { } line
            ? new RepairFix($"Remove the second '{line}' of {symptom.File}.", file.Remove(line))
            : null;
}
