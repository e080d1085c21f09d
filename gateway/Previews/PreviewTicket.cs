using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Gateway.Previews;

/// <param name="Execution">Id of the execution that built the application.</param>
/// <param name="Session">With which the ticket ends.</param>
internal sealed record PreviewTicket(string Execution, Caller Caller, Guid Session, DateTimeOffset Until)
{
    /// <summary>The path of the preview at the service.</summary>
    public string Inside => $"/api/executions/{Execution}/preview/";
}
