namespace AgenticAi.MasterPlan.Graphs;

/// <param name="Files">How many it makes.</param>
/// <param name="Checks">How many it runs.</param>
internal sealed record GraphNode(string Id, string Title, string Role, int Level, int Files, int Checks, int Priority, bool Excluded);
