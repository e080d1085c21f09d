namespace AgenticAi.Pipeline.Model.Api;

public sealed class Response
{
    public int Status { get; set; } = 200;

    /// <summary>Name of the view; null for an empty body.</summary>
    public string? View { get; set; }

    /// <summary>The body is an array of the view (inside <see cref="Envelope"/>, if any) without paging information.</summary>
    public bool IsList { get; set; }

    /// <summary>Name of the single outer member that wraps it; null for none.</summary>
    public string? Envelope { get; set; }
}
