using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A call whose end nobody waits for, so that its failure would go unseen.</summary>
internal sealed class UnawaitedCallRule : IRepairRule
{
    public string Name => "unawaited-call";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Code == "CS4014" && SourceFile.Of(symptom, context) is { } file && file.NodeAt<ExpressionStatementSyntax>(symptom) is { } statement
            ? new RepairFix($"Await the call of {symptom.File}:{symptom.Line}.", file.Insert(statement.SpanStart, "await "))
            : null;
}
