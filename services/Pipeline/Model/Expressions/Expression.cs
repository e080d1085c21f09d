using System.Text.Json.Serialization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>
/// A typed-by-context expression over the model, e.g. <c>exists(o in Order where o.customer == me and o.status == 'delivered')</c>.
/// Its text form (<see cref="object.ToString"/>) and <see cref="ExpressionParser"/> are inverse to each other; JSON holds the text. The grammar is in docs/model.md.
/// </summary>
[JsonConverter(typeof(ExpressionJsonConverter))]
public abstract record Expression
{
    /// <summary>Parses the text form.</summary>
    /// <exception cref="FormatException">The text is not an expression; the message names the place.</exception>
    public static Expression Parse(string text) => ExpressionParser.Parse(text);

    public sealed override string ToString() => ExpressionWriter.Write(this);
}
