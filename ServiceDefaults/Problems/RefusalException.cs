using Microsoft.AspNetCore.Http;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>A request that can't be done as things are; becomes a problem document with its status and message.</summary>
/// <param name="status">The HTTP status, 400 to 499 or 503.</param>
/// <param name="message">For the caller: what is wrong, where, and what helps.</param>
public sealed class RefusalException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Unknown, or somebody else's: the caller can't tell which.</summary>
    public static RefusalException NotFound(string what) => new(StatusCodes.Status404NotFound, $"There is no such {what}.");

    public static RefusalException Conflict(string message) => new(StatusCodes.Status409Conflict, message);

    public static RefusalException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RefusalException Stale() =>
        new(StatusCodes.Status412PreconditionFailed, "It was changed since you read it. Read it again, then repeat your change.");
}
