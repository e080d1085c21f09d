using AgenticAi.Gateway.Access;
using Microsoft.AspNetCore.Routing.Template;

namespace AgenticAi.Gateway.Previews;

/// <summary>Sends a browser that opens a preview with its cookies to the address with a ticket, where the application runs in a sandbox.</summary>
internal sealed class PreviewRedirect(RequestDelegate next, PreviewTickets tickets)
{
    private static readonly TemplateMatcher Address = new(
        TemplateParser.Parse("/api/executions/{execution}/preview/{**rest}"),
        new RouteValueDictionary()
    );

    public Task InvokeAsync(HttpContext context)
    {
        var values = new RouteValueDictionary();
        if (
            !HttpMethods.IsGet(context.Request.Method)
            || SignedIn.Find(context.User) is not { Proof: Proof.Cookie } person
            || !Address.TryMatch(context.Request.Path, values)
        )
        {
            return next(context);
        }

        var ticket = tickets.For(person, $"{values["execution"]}");
        var path = new PathString($"/preview/{ticket}/{values["rest"]}");
        context.Response.Redirect(path.ToUriComponent() + context.Request.QueryString);
        return Task.CompletedTask;
    }
}
