using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A member that may not be null and is never set: whoever makes the object must set it.</summary>
internal sealed class UninitializedMemberRule : IRepairRule
{
    public string Name => "uninitialized-member";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        symptom.Code == "CS8618" && SourceFile.Of(symptom, context) is { } file && file.NodeAt<PropertyDeclarationSyntax>(symptom) is { } property
            ? new RepairFix(
                $"Require '{property.Identifier.Text}' of {symptom.File}:{symptom.Line} from whoever makes the object.",
                file.Insert(PlaceOf(property), "required ")
            )
            : null;

    private static int PlaceOf(PropertyDeclarationSyntax property) =>
        property.Modifiers.FirstOrDefault(modifier =>
            modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.VirtualKeyword) || modifier.IsKind(SyntaxKind.OverrideKeyword)
        )
            is { RawKind: not 0 } late
            ? late.SpanStart
            : property.Type.SpanStart;
}
