using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddMessaging("rabbitmq", _ => { });

var app = builder.Build();
app.MapServiceDefaults();
app.Run();
