using AgenticAi.Chat;
using AgenticAi.Chat.Conversations;
using AgenticAi.Chat.Messages;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Projects;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("chatdb");
builder.AddIdempotency();
builder.AddProjectAccess();
builder.AddChat();
builder.Services.AddValidation();

var app = builder.Build();
app.MapServiceDefaults();
app.MapConversations();
app.MapMessages();
app.MapInternalConversations();
app.Run();
