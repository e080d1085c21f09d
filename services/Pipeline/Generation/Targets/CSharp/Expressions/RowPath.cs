namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;

/// <summary>How a loaded row is reached: <paramref name="Root"/> is a root of the expression, <paramref name="Navigations"/> the properties from there.</summary>
internal sealed record RowPath(string Root, string Navigations)
{
    public RowPath Then(string property) => this with { Navigations = Navigations.Length == 0 ? property : $"{Navigations}.{property}" };
}
