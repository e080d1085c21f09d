namespace AgenticAi.Contracts.Workers;

/// <summary>A worker's heartbeat, every two seconds: it registers the worker and extends the leases of the tasks that it names.</summary>
/// <param name="Worker">Name of the instance, unique among all that run.</param>
/// <param name="Version">Version of the product.</param>
/// <param name="Product">Identifies the build of the product, as in plans.</param>
/// <param name="Capabilities">Queues that it serves, without <c>tasks-</c>: <c>generate-csharp</c>, <c>prove-csharp</c>.</param>
/// <param name="Tools">What was found on its machine, with versions: <c>dotnet 10.0.100</c>, <c>postgres 15.4</c>.</param>
/// <param name="Slots">Tasks that it does at the same time, at most.</param>
/// <param name="Load">Load average of its machine over a minute, divided by the cores.</param>
/// <param name="Running">Ids of the tasks that it holds.</param>
/// <param name="Address">Where its previews answer; null when it shows none.</param>
/// <param name="Leaving">It takes no more tasks.</param>
public sealed record WorkerSeen(
    string Worker,
    string Version,
    string Product,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Tools,
    int Slots,
    double Load,
    IReadOnlyList<Guid> Running,
    Uri? Address,
    bool Leaving
) : IMessage;
