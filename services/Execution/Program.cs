using AgenticAi.Execution;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Projects;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("executiondb");
builder.AddMessaging("rabbitmq", Messages.Add);
builder.AddOutbox();
builder.AddIdempotency();
builder.AddProjectAccess();
builder.AddExecutions();

var app = builder.Build();
app.UseWebSockets();
app.MapServiceDefaults();
app.MapExecutionApi();
app.MapInternalApi();
app.Run();
