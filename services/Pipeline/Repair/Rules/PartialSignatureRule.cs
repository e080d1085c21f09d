using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>An extension point whose parameters are not those of the generated hook that it fills, as after an entity got another name.</summary>
internal sealed class PartialSignatureRule : IRepairRule
{
    public string Name => "partial-signature";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Code is not ("CS0759" or "CS8826" or "CS8142")
            || SourceFile.Of(symptom, context) is not { } file
            || file.NodeAt<MethodDeclarationSyntax>(symptom) is not { } method
            || IsDefining(method)
        )
        {
            return null;
        }

        var defining = DefiningOf(method, context);
        return defining is null || defining.ParameterList.ToString() == method.ParameterList.ToString()
            ? null
            : new RepairFix(
                $"Give '{method.Identifier.Text}' of {symptom.File} the parameters of the hook that it fills: {defining.ParameterList}.",
                file.Replace(method, WithParametersOf(defining, method))
            );
    }

    private static bool IsDefining(MethodDeclarationSyntax method) => method is { Body: null, ExpressionBody: null };

    private static MethodDeclarationSyntax? DefiningOf(MethodDeclarationSyntax method, RepairContext context)
    {
        var type = method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text;
        var found = SourceFiles
            .Of(Path.Combine(context.Workspace, "src"))
            .SelectMany(path =>
                CSharpSyntaxTree
                    .ParseText(File.ReadAllText(path), ProjectCompilation.Parsing)
                    .GetRoot()
                    .DescendantNodes()
                    .OfType<MethodDeclarationSyntax>()
            )
            .Where(other =>
                IsDefining(other)
                && other.Identifier.Text == method.Identifier.Text
                && other.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text == type
            )
            .ToList();
        return found.Count == 1 && found[0].ParameterList.Parameters.Count == method.ParameterList.Parameters.Count ? found[0] : null;
    }

    private static MethodDeclarationSyntax WithParametersOf(MethodDeclarationSyntax defining, MethodDeclarationSyntax method)
    {
        var names = method
            .ParameterList.Parameters.Zip(defining.ParameterList.Parameters)
            .ToDictionary(pair => pair.First.Identifier.Text, pair => pair.Second.Identifier.Text, StringComparer.Ordinal);
        var uses = method
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(use => names.ContainsKey(use.Identifier.Text) && (use.Parent as MemberAccessExpressionSyntax)?.Name != use);
        var renamed = method.ReplaceNodes(
            uses,
            (use, _) => use.WithIdentifier(SyntaxFactory.Identifier(names[use.Identifier.Text]).WithTriviaFrom(use.Identifier))
        );
        return renamed.WithParameterList(defining.ParameterList.WithTriviaFrom(method.ParameterList));
    }
}
