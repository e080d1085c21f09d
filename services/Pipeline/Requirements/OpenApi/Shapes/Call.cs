using AgenticAi.Pipeline.Requirements.OpenApi.Document;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

/// <summary>An operation with all that its form tells.</summary>
internal sealed class Call
{
    public Call(ApiOperation operation)
    {
        Operation = operation;
        Path = PathShape.Of(operation.Path);
        Read = MessageShape.OfResponse(operation.Success.Content);
        Write = MessageShape.OfRequest(operation.Request);
        Intent = Intent.Of(operation, Path, Read);
    }

    public ApiOperation Operation { get; }

    public PathShape Path { get; }

    public MessageShape Read { get; }

    public MessageShape Write { get; }

    public Intent Intent { get; }

    public string Method => Operation.Method;

    public override string ToString() => $"{Method} {Operation.Path}";
}
