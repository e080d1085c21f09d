using System.Collections;
using System.Globalization;
using System.Text;

namespace AgenticAi.Pipeline.Generation.Templates;

/// <summary>A part of a template.</summary>
internal abstract record TemplateNode
{
    public abstract void Write(StringBuilder text, TemplateScope scope);

    /// <summary>Text that is written as it is.</summary>
    public sealed record Words(string Text) : TemplateNode
    {
        public override void Write(StringBuilder text, TemplateScope scope) => text.Append(Text);
    }

    public sealed record Value(string Path) : TemplateNode
    {
        public override void Write(StringBuilder text, TemplateScope scope) =>
            text.Append(Convert.ToString(scope.Find(Path), CultureInfo.InvariantCulture));
    }

    public sealed record If(string Path, IReadOnlyList<TemplateNode> Then, IReadOnlyList<TemplateNode> Else) : TemplateNode
    {
        public override void Write(StringBuilder text, TemplateScope scope)
        {
            foreach (var node in Holds(scope.Find(Path)) ? Then : Else)
            {
                node.Write(text, scope);
            }
        }

        private static bool Holds(object? value) =>
            value switch
            {
                null or false or "" or 0 => false,
                string => true,
                IEnumerable items => items.GetEnumerator().MoveNext(),
                _ => true,
            };
    }

    public sealed record Each(string Path, IReadOnlyList<TemplateNode> Body) : TemplateNode
    {
        public override void Write(StringBuilder text, TemplateScope scope)
        {
            foreach (var item in (IEnumerable?)scope.Find(Path) ?? Array.Empty<object>())
            {
                foreach (var node in Body)
                {
                    node.Write(text, new TemplateScope(item, scope, scope.Template));
                }
            }
        }
    }
}
