using AgenticAi.Execution;
using AgenticAi.Execution.Benchmarks;
using AgenticAi.Execution.Blobs;
using AgenticAi.Execution.Executions;
using AgenticAi.Execution.Tasks;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("executiondb");
builder.AddMessaging("rabbitmq", Messages.Add);
builder.AddOutbox();
builder.AddIdempotency();
builder.AddExecutions();

var app = builder.Build();
app.MapServiceDefaults();
app.MapExecutions();
app.MapClaims();
app.MapBlobs();
app.MapBenchmarks();
app.Run();
