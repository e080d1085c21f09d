using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A copy of a generated file, so that everything in it is defined twice.</summary>
internal sealed class CopiedFileRule : IRepairRule
{
    public string Name => "copied-file";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            symptom.Code is not ("CS0101" or "CS0102" or "CS0111" or "CS0579" or "CS0756" or "CS8646")
            || SourceFile.Of(symptom, context) is not { } file
        )
        {
            return null;
        }

        // The compiler blames whichever of the two files it reads second.
        var types = TypesOf(file).ToHashSet(StringComparer.Ordinal);
        var copy =
            context.Drafts.ContainsKey(file.Path) ? CopyOf(file.Path, types, context)
            : OriginalOf(types, context) is null ? null
            : file.Path;
        return copy is null
            ? null
            : new RepairFix(
                $"Take {copy} out of the build, a copy of what {OriginalOf(types, context)} defines; it is kept as {SetAside.PlaceOf(context, copy)}.",
                SetAside.Move(context, copy)
            );
    }

    private static string? OriginalOf(HashSet<string> types, RepairContext context) =>
        context
            .Drafts.Values.Where(draft =>
                draft.Kind != FileKind.Permanent
                && draft.Path.EndsWith(".cs", StringComparison.Ordinal)
                && SourceFile.Read(draft.Path, context) is { } source
                && TypesOf(source).Any(types.Contains)
            )
            .Select(draft => draft.Path)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private static string? CopyOf(string path, HashSet<string> types, RepairContext context)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Directory
            .EnumerateFiles(Path.Combine(context.Workspace, folder), "*.cs")
            .Select(file => $"{folder}/{Path.GetFileName(file)}".Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(other =>
                !context.Drafts.ContainsKey(other) && SourceFile.Read(other, context) is { } source && TypesOf(source).Any(types.Contains)
            );
    }

    private static IEnumerable<string> TypesOf(SourceFile file) =>
        file
            .Root.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(type => $"{type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name}.{type.Identifier.Text}");
}
