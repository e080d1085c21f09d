namespace AgenticAi.MasterPlan.Graphs;

/// <param name="From">Is done before.</param>
internal sealed record GraphEdge(string From, string To);
