using System.Text;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Generation.Templates;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Source;

/// <summary>Finishes a C# file: the using directives that it needs, no line that is too long, one blank line where there were several.</summary>
internal static class CSharpFile
{
    /// <param name="template">Starts with the namespace declaration.</param>
    /// <param name="data">What the template names.</param>
    /// <param name="names">The names of the application, to find the namespaces of its types.</param>
    /// <param name="ownNamespace">The namespace of the file.</param>
    public static string Render(Template template, object data, CodeNames names, string ownNamespace) =>
        Finish(template.Render(data), names, ownNamespace);

    /// <summary>Finishes text that begins with its namespace, or with directives of its own.</summary>
    public static string Finish(string code, CodeNames names, string ownNamespace)
    {
        var usings = UsingDirectives.For(code, ownNamespace, names);
        var text = new StringBuilder();
        foreach (var space in usings)
        {
            text.Append("using ").Append(space).Append(";\n");
        }

        if (usings.Count > 0)
        {
            text.Append('\n');
        }

        return Tidy(LineWrapper.Wrap(text.Append(code).ToString()));
    }

    private static string Tidy(string code)
    {
        var lines = new List<string>();
        foreach (var line in code.Split('\n').Select(line => line.TrimEnd()))
        {
            var content = line.TrimStart();
            var last = lines.Count == 0 ? "{" : lines[^1].TrimStart();
            if (content.Length > 0 || (last.Length > 0 && last != "{"))
            {
                if (content.StartsWith('}') && last.Length == 0)
                {
                    lines.RemoveAt(lines.Count - 1);
                }

                lines.Add(line);
            }
        }

        return string.Join('\n', lines).Trim() + "\n";
    }
}
