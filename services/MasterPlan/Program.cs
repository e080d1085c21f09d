using AgenticAi.MasterPlan.Making;
using AgenticAi.MasterPlan.Plans;
using AgenticAi.MasterPlan.Projects;
using AgenticAi.MasterPlan.Storage;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Idempotency;
using AgenticAi.ServiceDefaults.Messaging;
using AgenticAi.ServiceDefaults.Postgres;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("plandb");
builder.AddPostgresContext<PlanContext>();
builder.AddMessaging("rabbitmq", bus => bus.AddConsumer<MakePlanConsumer, MakePlanDefinition>());
builder.AddOutbox();
builder.AddIdempotency();
builder.AddProjects();
builder.AddMaking();
builder.Services.AddValidation();

var app = builder.Build();
app.MapServiceDefaults();
app.MapProjects();
app.MapMembers();
app.MapInternalProjects();
app.MapInternalPlans();
app.Run();
