namespace AgenticAi.ServiceDefaults;

/// <summary>
/// Bytes of a request's body. The gateway holds the same limits as the services behind it: a service that refuses a body which is still being sent
/// can only break the connection, and the caller would not hear why.
/// </summary>
public static class BodyLimits
{
    public const int Usual = 4 * 1024 * 1024;

    /// <summary>Files as JSON texts take more room than they have bytes, and an earlier build may come with them.</summary>
    public const int Specification = 16 * 1024 * 1024;

    public const int Application = 32 * 1024 * 1024;

    /// <param name="noun">The first part of a path below <c>/api</c>.</param>
    public static int Of(string noun) =>
        noun switch
        {
            "executions" or "masterplans" => Specification,
            "validate" or "validations" => Application,
            _ => Usual,
        };
}
