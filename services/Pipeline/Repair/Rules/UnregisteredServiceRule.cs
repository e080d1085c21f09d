using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Deployment.Precheck;
using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A class of the application, or an interface with one class behind it, that something asks for and nobody registered.</summary>
internal sealed partial class UnregisteredServiceRule : IRepairRule
{
    public string Name => "unregistered-service";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (symptom.Kind != SymptomKind.Start || Wanted().Match(symptom.Message) is not { Success: true } match)
        {
            return null;
        }

        var wanted = match.Groups["service"].Value;
        var program = context.Drafts.Keys.FirstOrDefault(path => path.EndsWith("/Program.cs", StringComparison.Ordinal));
        if (
            program is null
            || SourceFile.Read(program, context) is not { } file
            || BuildLine(file) is not { } build
            || Registration(wanted, context) is not { } registration
        )
        {
            return null;
        }

        return new RepairFix(
            $"Register {wanted} in {program}: something asks for it.",
            file.Insert(build.SpanStart, $"builder.Services.{registration};\n")
        );
    }

    private static GlobalStatementSyntax? BuildLine(SourceFile file) =>
        file
            .Root.Members.OfType<GlobalStatementSyntax>()
            .FirstOrDefault(statement => statement.ToString().Contains("builder.Build()", StringComparison.Ordinal));

    private static string? Registration(string wanted, RepairContext context)
    {
        var trees = SourceFiles
            .Of(Path.Combine(context.Workspace, "src"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), ProjectCompilation.Parsing));
        var sources = CSharpCompilation.Create("sources", trees);
        if (sources.GetTypeByMetadataName(wanted) is not { IsStatic: false } type)
        {
            return null;
        }

        if (type is { TypeKind: TypeKind.Class, IsAbstract: false })
        {
            return $"AddTransient<{wanted}>()";
        }

        var classes = sources
            .GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(candidate =>
                candidate is { TypeKind: TypeKind.Class, IsAbstract: false } && candidate.AllInterfaces.Contains(type, SymbolEqualityComparer.Default)
            )
            .ToList();
        return classes.Count == 1 ? $"AddTransient<{wanted}, {classes[0].ToDisplayString()}>()" : null;
    }

    [GeneratedRegex("(Unable to resolve service for type|No service for type) '(?<service>[\\w.]+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Wanted();
}
