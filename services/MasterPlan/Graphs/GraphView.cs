namespace AgenticAi.MasterPlan.Graphs;

/// <summary>The tasks of a plan and what each waits for.</summary>
internal sealed record GraphView(string Title, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges);
