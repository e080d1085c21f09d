using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Lists;

/// <summary>A member of the answer of a list.</summary>
/// <param name="Json">Its name; dotted when it stands inside of an object.</param>
/// <param name="Value">C# for it in the handler.</param>
internal sealed record ListMember(string Json, string ClrType, string Value)
{
    public string Property => CSharpWords.Pascal(Json);

    /// <summary>The object that it stands in; null for none.</summary>
    public string? Outer => Json.IndexOf('.') is > 0 and var dot ? Json[..dot] : null;

    public ListMember Inside => this with { Json = Json[(Json.IndexOf('.') + 1)..] };
}
