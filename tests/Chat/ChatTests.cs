namespace AgenticAi.Chat.Tests;

[CollectionDefinition(Name)]
public sealed class ChatTests : ICollectionFixture<ChatFixture>
{
    public const string Name = "chat";
}
