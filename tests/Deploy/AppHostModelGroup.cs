namespace AgenticAi.Deploy.Tests;

[CollectionDefinition(nameof(AppHostModel))]
public sealed class AppHostModelGroup : ICollectionFixture<AppHostModel>;
