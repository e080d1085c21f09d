using System.Net;

namespace AgenticAi.Cli.Remote;

/// <summary>The system refused a call.</summary>
internal sealed class RemoteProblemException(HttpStatusCode status, string problem) : Exception(problem)
{
    public HttpStatusCode Status { get; } = status;
}
