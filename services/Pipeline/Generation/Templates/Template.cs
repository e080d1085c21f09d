using System.Text;

namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>
/// A file that looks like its output, in a part of the Handlebars language: <c>{{Name}}</c>, <c>{{#if Name}} {{else}} {{/if}}</c>, <c>{{#each Names}} {{/each}}</c>, <c>{{this}}</c>, <c>{{../Name}}</c>.
/// A block tag alone on its line leaves no line, <c>~</c> eats blanks beside a tag, nothing is escaped, and a name that the data does not have is an error.
/// Interpreted, because compiling a template costs more than all of its renderings in one build. Safe to render from several threads.
/// </summary>
internal sealed class Template
{
    private readonly string _path;
    private readonly Lazy<IReadOnlyList<TemplateNode>> _nodes;

    private Template(string path)
    {
        _path = path;
        _nodes = new Lazy<IReadOnlyList<TemplateNode>>(() => TemplateParser.Parse(Read(path), path));
    }

    /// <param name="path">Below <c>Generation/Targets</c>: <c>CSharp/Domain/Entity.cs.hbs</c>.</param>
    public static Template Of(string path) => new(path);

    /// <exception cref="TemplateException">The template is broken, or names something that the data does not have.</exception>
    public string Render(object data)
    {
        var text = new StringBuilder();
        var scope = new TemplateScope(data, null, _path);
        foreach (var node in _nodes.Value)
        {
            node.Write(text, scope);
        }

        return text.ToString();
    }

    public override string ToString() => _path;

    private static string Read(string path)
    {
        using var stream =
            typeof(Template).Assembly.GetManifestResourceStream($"templates/{path}")
            ?? throw new ArgumentException($"There is no template '{path}'.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
