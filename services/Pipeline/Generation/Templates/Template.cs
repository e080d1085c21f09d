using HandlebarsDotNet;

namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>
/// A file that looks like its output, with <c>{{Name}}</c>, <c>{{#if}}</c> and <c>{{#each}}</c> only. A name that the data does not have is an error; nothing is escaped.
/// Compiled on first use; safe to render from several threads.
/// </summary>
internal sealed class Template
{
    private static readonly IHandlebars Engine = Handlebars.Create(
        new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    private readonly string _path;
    private readonly Lazy<HandlebarsTemplate<object, object>> _compiled;

    private Template(string path)
    {
        _path = path;
        _compiled = new Lazy<HandlebarsTemplate<object, object>>(() => Engine.Compile(Read(path)));
    }

    /// <param name="path">Below <c>Generation/Targets</c>: <c>CSharp/Domain/Entity.cs.hbs</c>.</param>
    public static Template Of(string path) => new(path);

    /// <exception cref="HandlebarsDotNet.Compiler.HandlebarsUndefinedBindingException">The template names something that the data does not have.</exception>
    public string Render(object data) => _compiled.Value(data);

    public override string ToString() => _path;

    private static string Read(string path)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"templates/{path}")
            ?? throw new ArgumentException($"There is no template '{path}'.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
