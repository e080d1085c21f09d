using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Handlers;

/// <summary>Writes the handlers of some kinds of operations. Adding one: a class here and a line in <see cref="HandlerWriters"/>.</summary>
internal interface IHandlerWriter
{
    IReadOnlyList<OperationKind> Kinds { get; }

    void Write(Handler handler);
}
