using AgenticAi.Gateway.Access;
using AgenticAi.Gateway.Audit;
using AgenticAi.Gateway.Documents;
using AgenticAi.Gateway.Headers;
using AgenticAi.Gateway.Limits;
using AgenticAi.Gateway.Previews;
using AgenticAi.Gateway.Proxy;
using AgenticAi.Gateway.Sessions;
using AgenticAi.Gateway.SignIn;
using AgenticAi.Gateway.Web;
using AgenticAi.ServiceDefaults;
using AgenticAi.ServiceDefaults.Postgres;
using AgenticAi.ServiceDefaults.Redis;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddPostgres("gatewaydb");
builder.AddRedisClient("redis");
builder.AddEdge();
builder.AddAccess();
builder.AddIdentity();
builder.AddLimits();
builder.AddAudit();
builder.AddDocuments();
builder.AddPreviews();
builder.AddProxy();

var app = builder.Build();
app.UseEdge();
app.UseWeb();
app.UseDocuments();
app.MapServiceDefaults(gates =>
    gates.UseCors().UseUnknownAddresses().UseMiddleware<LimitMiddleware>().UseMiddleware<CrossSiteMiddleware>().UseMiddleware<PreviewRedirect>()
);
app.MapIdentity();
app.MapAudit();
app.MapDocuments();
app.MapProxy();
app.Run();
