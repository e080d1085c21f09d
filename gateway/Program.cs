using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Keys;
using AgenticAi.Gateway.Proxy;
using AgenticAi.Gateway.SignIn;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("gatewaydb");
builder.AddAccess();
builder.AddIdentity();
builder.Services.AddSingleton<AuditLog>();
builder.AddProxy();

var app = builder.Build();
app.MapServiceDefaults();
app.MapAuth();
app.MapKeys();
app.MapProxy();
app.Run();
