namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;

/// <summary>What a handler is given besides the request's own values, in the order of its parameters.</summary>
internal enum Service
{
    Http,
    Db,
    Caller,
    Passwords,
    Tokens,
    Answers,
    Time,
    Cancellation,
}
