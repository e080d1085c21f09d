using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <param name="Type">A built-in type or the name of an enumeration.</param>
/// <param name="Limits">Validations that take a value, by lower-case name: <c>minlength</c>, <c>max</c>, <c>pattern</c>, ...</param>
public sealed record JdlField(
    string Name,
    string Type,
    bool IsRequired,
    bool IsUnique,
    IReadOnlyDictionary<string, string> Limits,
    string Comment,
    SourceSpan Source
);
