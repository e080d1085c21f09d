using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AgenticAi.ServiceDefaults.Problems;

/// <summary>Every answer that is not a success is a problem document (RFC 9457) with the id of the request; none says how the service is made.</summary>
internal static class ProblemExtensions
{
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        // Before the framework's own, which would write what it can in another form.
        builder.Services.AddSingleton<IProblemDetailsWriter, AnyProblemWriter>();
        builder.Services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context =>
                context.ProblemDetails.Extensions["requestId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier
        );
        builder.Services.AddExceptionHandler<RefusalHandler>();

        // Else a body that can't be read is answered without a reason.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddValidation();
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }
}
