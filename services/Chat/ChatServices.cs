using AgenticAi.Chat.Conversations;
using AgenticAi.Chat.Messages;
using AgenticAi.Chat.Streams;

namespace AgenticAi.Chat;

internal static class ChatServices
{
    public static void AddChat(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConversationStore>();
        builder.Services.AddSingleton<ConversationAccess>();
        builder.Services.AddScoped<ConversationDesk>();
        builder.Services.AddSingleton<MessageReader>();
        builder.Services.AddSingleton<MessageDesk>();
        builder.Services.AddSingleton<MessageStream>();
        builder.Services.AddSingleton<MessageWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MessageWriter>());
        builder.Services.AddSingleton<MessageSignals>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MessageSignals>());
    }
}
