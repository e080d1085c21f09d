namespace AgenticAi.AppHost.Tests.Running;

[CollectionDefinition(nameof(SmallSystem))]
public sealed class SmallSystemGroup : ICollectionFixture<SmallSystem>;
