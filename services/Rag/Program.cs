using AgenticAi.Rag;
using AgenticAi.Rag.Learning;
using AgenticAi.Rag.Patterns;
using AgenticAi.Rag.Retrieval;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("ragdb");
builder.AddMessaging("rabbitmq", bus => bus.AddConsumer<RunLearnedConsumer, RunLearnedDefinition>());
builder.AddRag();
builder.Services.AddValidation();

var app = builder.Build();
app.MapServiceDefaults();
app.MapPatterns();
app.MapRetrieval();
app.Run();
