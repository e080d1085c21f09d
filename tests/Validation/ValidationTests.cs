namespace AgenticAi.Validation.Tests;

[CollectionDefinition(Name)]
public sealed class ValidationTests : ICollectionFixture<ValidationFixture>
{
    public const string Name = "validation";
}
