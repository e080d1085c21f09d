using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("gatewaydb");

var app = builder.Build();
app.MapServiceDefaults();
app.Run();
