using System.Security;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints;

/// <summary>What the summary of a handler says.</summary>
internal static class DocumentationText
{
    public static string Of(Operation operation)
    {
        var place = $"{operation.Method} {operation.Path}";
        return SecurityElement.Escape(operation.Summary.Length == 0 ? place : $"{place}: {operation.Summary.ReplaceLineEndings(" ").TrimEnd('.')}.");
    }
}
