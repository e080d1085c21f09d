using System.Collections.Concurrent;
using System.Reflection;

namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>The data at one place of a template, with the data around it.</summary>
internal sealed record TemplateScope(object? Data, TemplateScope? Parent, string Template)
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Properties = new();

    /// <exception cref="TemplateException">There is no such name.</exception>
    public object? Find(string path)
    {
        if (path.StartsWith("../", StringComparison.Ordinal))
        {
            return (Parent ?? throw Unknown(path)).Find(path[3..]);
        }

        return path == "this" ? Data : path.Split('.').Aggregate(Data, (value, name) => Member(value, name, path));
    }

    private object? Member(object? value, string name, string path)
    {
        var type = (value ?? throw Unknown(path)).GetType();
        var property = Properties.GetOrAdd((type, name), key => key.Type.GetProperty(key.Name, BindingFlags.Public | BindingFlags.Instance));
        return (property ?? throw Unknown(path)).GetValue(value);
    }

    private TemplateException Unknown(string path) => new(Template, $"the data has no '{path}'.");
}
