using System.Net;

namespace AgenticAi.Cli.Remote;

/// <summary>A part of the system does not answer just now.</summary>
internal sealed class RemoteAwayException(HttpStatusCode status) : HttpRequestException("A part of the system does not answer.", null, status);
