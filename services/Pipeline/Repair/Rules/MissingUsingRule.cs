using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Repair.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A type or an extension method whose namespace the file does not use.</summary>
internal sealed partial class MissingUsingRule : IRepairRule
{
    public string Name => "missing-using";

    public RepairFix? Propose(Symptom symptom, RepairContext context)
    {
        if (
            NameOf(symptom) is not { } name
            || SourceFile.Of(symptom, context) is not { } file
            || file.NodeAt<UsingDirectiveSyntax>(symptom) is not null
        )
        {
            return null;
        }

        var index = new NamespaceIndex(context, file.Path);
        var spaces = symptom.Code is "CS1061" or "CS0411" ? index.OfExtension(name) : index.OfType(name).Concat(index.OfType($"{name}Attribute"));
        var space = spaces.FirstOrDefault(space => !file.Uses(space));
        return space is null ? null : new RepairFix($"Use the namespace {space} in {symptom.File}, which mentions '{name}'.", file.AddUsing(space));
    }

    private static string? NameOf(Symptom symptom)
    {
        var pattern = symptom.Code switch
        {
            "CS0246" or "CS0103" => Simple(),
            "CS1061" => Member(),
            "CS0411" => Inferred(),
            _ => null,
        };
        return pattern?.Match(symptom.Message) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"name '(?<name>\w+)(<[,\w ]*>)?'", RegexOptions.ExplicitCapture)]
    private static partial Regex Simple();

    [GeneratedRegex(@"definition for '(?<name>\w+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    /// <summary>System.Linq has an extension method of the same name for other sequences.</summary>
    [GeneratedRegex(@"method 'AsyncEnumerable\.(?<name>\w+)<", RegexOptions.ExplicitCapture)]
    private static partial Regex Inferred();
}
