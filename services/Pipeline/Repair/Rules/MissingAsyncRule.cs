using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>An await in a method that returns a task and is not marked async.</summary>
internal sealed class MissingAsyncRule : IRepairRule
{
    public string Name => "missing-async";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Code is "CS4032" or "CS4033" or "CS4034"
        && SourceFile.Of(symptom, context) is { } file
        && file.NodeAt<MethodDeclarationSyntax>(symptom) is { } method
        && method.ReturnType.ToString().Contains("Task", StringComparison.Ordinal)
            ? new RepairFix(
                $"Mark '{method.Identifier.Text}' of {symptom.File} as async: it awaits.",
                file.Insert(method.ReturnType.SpanStart, "async ")
            )
            : null;
}
