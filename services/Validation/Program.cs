using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("validationdb");
builder.AddMessaging("rabbitmq", _ => { });
builder.AddOutbox();

var app = builder.Build();
app.MapServiceDefaults();
app.Run();
