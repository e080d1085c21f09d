namespace AgenticAi.Execution.Tests.Running;

[CollectionDefinition(Name)]
public sealed class HostCollection : ICollectionFixture<ExecutionHost>
{
    public const string Name = "host";
}
