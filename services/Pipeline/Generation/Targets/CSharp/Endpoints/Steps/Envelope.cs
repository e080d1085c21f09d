namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>A record with one member around a request or an answer.</summary>
/// <param name="Type">Name of the record.</param>
/// <param name="Member">JSON name of its member.</param>
/// <param name="Inner">C# type of its member.</param>
internal sealed record Envelope(string Type, string Member, string Inner, bool IsRequest)
{
    /// <summary>The name of the C# member.</summary>
    public const string Property = "Value";
}
