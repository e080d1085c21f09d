namespace AgenticAi.ServiceDefaults.Redis;

/// <summary>Of the types of RESP3, those that callers tell apart.</summary>
public enum RedisReplyKind
{
    Null,

    /// <summary>Text and numbers of every sort.</summary>
    Value,
    List,
    Error,

    /// <summary>Not an answer: somebody published something.</summary>
    Push,
}
