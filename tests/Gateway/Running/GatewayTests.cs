namespace AgenticAi.Gateway.Tests.Running;

/// <summary>The tests that share one system.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayTests : ICollectionFixture<GatewaySystem>
{
    public const string Name = "gateway";
}
