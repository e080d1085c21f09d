using Microsoft.Extensions.Configuration;

var builder = DistributedApplication.CreateBuilder(args);

var tokenKey = builder.AddParameter("token-key", new GenerateParameterDefault { MinLength = 48 }, secret: true, persist: true);
var administratorEmail = builder.AddParameter("administrator-email", "admin@agentic.local");
var administratorPassword = builder.AddParameter("administrator-password", new GenerateParameterDefault(), secret: true, persist: true);
var graphPassword = builder.AddParameter("neo4j-password", new GenerateParameterDefault(), secret: true, persist: true);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var gatewaydb = postgres.AddDatabase("gatewaydb");
var chatdb = postgres.AddDatabase("chatdb");
var plandb = postgres.AddDatabase("plandb");
var executiondb = postgres.AddDatabase("executiondb");
var ragdb = postgres.AddDatabase("ragdb");
var validationdb = postgres.AddDatabase("validationdb");

var redis = builder.AddRedis("redis").WithDataVolume();
var rabbitmq = builder.AddRabbitMQ("rabbitmq").WithDataVolume();
var qdrant = builder.AddQdrant("qdrant").WithDataVolume();

var neo4j = builder
    .AddContainer("neo4j", "neo4j", "5.26")
    .WithVolume("neo4j-data", "/data")
    .WithHttpEndpoint(targetPort: 7474)
    .WithEnvironment("NEO4J_AUTH", ReferenceExpression.Create($"neo4j/{graphPassword}"));

var collector = builder
    .AddContainer("collector", "otel/opentelemetry-collector-contrib", "0.119.0")
    .WithBindMount("../deploy/telemetry/collector.yaml", "/etc/otelcol-contrib/config.yaml", isReadOnly: true)
    .WithHttpEndpoint(targetPort: 4317, name: "otlp");

var masterplan = Service<Projects.MasterPlan>("masterplan").WithReference(plandb).WithReference(rabbitmq).WaitFor(plandb).WaitFor(rabbitmq);

var rag = Service<Projects.Rag>("rag")
    .WithReference(ragdb)
    .WithReference(rabbitmq)
    .WithReference(qdrant)
    .WithEnvironment(
        "ConnectionStrings__neo4j",
        ReferenceExpression.Create($"Endpoint={neo4j.GetEndpoint("http")};Username=neo4j;Password={graphPassword}")
    )
    .WithReference(masterplan)
    .WaitFor(ragdb)
    .WaitFor(rabbitmq);

var execution = Service<Projects.Execution>("execution")
    .WithReference(executiondb)
    .WithReference(rabbitmq)
    .WithReference(masterplan)
    .WaitFor(executiondb)
    .WaitFor(rabbitmq);

// Plans read the specifications that executions were given.
masterplan.WithReference(execution);

Service<Projects.Worker>("worker")
    .WithReplicas(builder.Configuration.GetValue("workers", 1))
    .WithReference(rabbitmq)
    .WithReference(execution)
    .WithReference(masterplan)
    .WithReference(rag)
    .WaitFor(rabbitmq);

var validation = Service<Projects.Validation>("validation")
    .WithReference(validationdb)
    .WithReference(rabbitmq)
    .WithReference(execution)
    .WithReference(masterplan)
    .WaitFor(validationdb)
    .WaitFor(rabbitmq);

var chat = Service<Projects.Chat>("chat").WithReference(chatdb).WithReference(rabbitmq).WithReference(masterplan).WaitFor(chatdb).WaitFor(rabbitmq);

// Conversations become specifications.
masterplan.WithReference(chat);

var gateway = Service<Projects.Gateway>("gateway", builder.Configuration.GetValue<int?>("port"))
    .WithExternalHttpEndpoints()
    .WithEnvironment("Administrator__Email", administratorEmail)
    .WithEnvironment("Administrator__Password", administratorPassword)
    .WithReference(gatewaydb)
    .WithReference(redis)
    .WithReference(masterplan)
    .WithReference(execution)
    .WithReference(validation)
    .WithReference(rag)
    .WithReference(chat)
    .WaitFor(gatewaydb)
    .WaitFor(redis);

// Members of projects are people with an account.
masterplan.WithReference(gateway);

builder.Build().Run();

// What all services have in common.
IResourceBuilder<ProjectResource> Service<TProject>(string name, int? port = null)
    where TProject : IProjectMetadata, new() =>
    builder
        .AddProject<TProject>(name)
        .WithHttpEndpoint(port)
        .WithHttpHealthCheck("/ready")
        .WithEnvironment("Tokens__Key", tokenKey)
        .WithEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.GetEndpoint("otlp"));
