using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.OpenApi.Shapes;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Readings;

/// <summary>One way to understand an operation. Adding one: a class and a line in <see cref="OperationReadings"/>.</summary>
internal interface IOperationReading
{
    string Name { get; }

    /// <summary>Null when the operation is not of this kind; nothing is changed then.</summary>
    Operation? TryRead(Call call, Draft draft);
}
