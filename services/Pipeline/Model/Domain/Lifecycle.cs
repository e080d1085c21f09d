using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Model.Domain;

/// <summary>A state machine over one enum attribute. Moves that are not listed are refused.</summary>
public sealed class Lifecycle
{
    /// <summary>The enum attribute that holds the state; clients never write it except through a move.</summary>
    public required string Attribute { get; init; }

    public required string Initial { get; set; }

    public List<Transition> Transitions { get; init; } = [];

    /// <summary>HTTP status of a refused move.</summary>
    public int RefusedStatus { get; set; } = 409;

    public string? RefusedCode { get; set; }
}
