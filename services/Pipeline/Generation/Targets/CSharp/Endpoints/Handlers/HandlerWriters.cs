using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>All handler writers.</summary>
internal static class HandlerWriters
{
    private static readonly IReadOnlyList<IHandlerWriter> All =
    [
        new ListWriter(),
        new SlotsWriter(),
        new GetWriter(),
        new CreateWriter(),
        new UpdateWriter(),
        new DeleteWriter(),
        new DeleteAllWriter(),
        new ActionWriter(),
        new LinkWriter(),
        new ReportWriter(),
        new ProcedureWriter(),
        new RegisterWriter(),
        new LoginWriter(),
        new FixedAnswerWriter(),
    ];

    private static readonly Dictionary<OperationKind, IHandlerWriter> ByKind = All.SelectMany(
            writer => writer.Kinds,
            (writer, kind) => (kind, writer)
        )
        .ToDictionary(pair => pair.kind, pair => pair.writer);

    public static bool Knows(OperationKind kind) => ByKind.ContainsKey(kind);

    /// <summary>The handler of an operation; null when its kind needs one from a pattern of its own.</summary>
    public static Handler? Write(CodeNames names, Operation operation)
    {
        if (!ByKind.TryGetValue(operation.Kind, out var writer))
            return null;
        var handler = new Handler(names, operation);
        writer.Write(handler);
        return handler;
    }
}
