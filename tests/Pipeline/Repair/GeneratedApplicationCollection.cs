namespace AgenticAi.Pipeline.Tests.Repair;

/// <summary>One generated and built application serves all tests of repairs.</summary>
[CollectionDefinition(Name)]
public sealed class GeneratedApplicationCollection : ICollectionFixture<GeneratedApplication>
{
    public const string Name = "generated application";
}
