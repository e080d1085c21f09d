using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A local variable or field that nothing reads. Only one without a value, or with a constant one, is reported under these codes.</summary>
internal sealed class UnusedVariableRule : IRepairRule
{
    public string Name => "unused-variable";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom.Code is not ("CS0168" or "CS0219" or "CS0169" or "CS0414") || SourceFile.Of(symptom, context) is not { } file)
        {
            return null;
        }

        var declarator = file.NodeAt<VariableDeclaratorSyntax>(symptom);
        var edit =
            declarator?.Parent
                is VariableDeclarationSyntax { Variables.Count: 1, Parent: (LocalDeclarationStatementSyntax or FieldDeclarationSyntax) and { } whole }
                ? file.Remove(whole)
            : declarator is not null ? file.Remove(declarator)
            : WithoutName(file, file.NodeAt<CatchDeclarationSyntax>(symptom));
        return edit is null ? null : new RepairFix($"Remove the variable of {symptom.File}:{symptom.Line} that nothing reads.", edit);
    }

    private static FileEdit? WithoutName(SourceFile file, CatchDeclarationSyntax? declaration) =>
        declaration is null
            ? null
            : file.Replace(declaration, declaration.WithIdentifier(default).WithType(declaration.Type.WithoutTrailingTrivia()));
}
