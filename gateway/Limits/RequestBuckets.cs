using AgenticAi.Gateway.Access;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Options;

namespace AgenticAi.Gateway.Limits;

/// <summary>Which limits a request counts against.</summary>
internal sealed class RequestBuckets(IOptions<LimitOptions> options)
{
    private static readonly PathString SignIn = "/api/auth";

    /// <summary>What keeps machines busy; a part in braces stands for any one.</summary>
    private static readonly TemplateMatcher[] Work =
    [
        .. new[]
        {
            "/api/executions",
            "/api/executions/{id}/application/start",
            "/api/masterplans",
            "/api/masterplans/{id}/replan",
            "/api/validate",
            "/api/validations",
        }.Select(path => new TemplateMatcher(TemplateParser.Parse(path), [])),
    ];

    public IReadOnlyList<Bucket> Of(HttpContext context)
    {
        var limits = options.Value;
        var request = context.Request;
        var address = ClientAddress.Of(context);
        List<Bucket> buckets = [new($"address:{address}", limits.Address)];
        if (HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments(SignIn, StringComparison.OrdinalIgnoreCase))
        {
            buckets.Add(new($"sign-in:{address}", limits.SignIn));
        }

        if (SignedIn.Find(context.User) is { } person)
        {
            buckets.Add(new($"account:{person.Caller.Id}", limits.Account));
            if (person.Proof == Proof.ApiKey)
            {
                buckets.Add(new($"key:{person.ProofId}", limits.Key));
            }

            if (HttpMethods.IsPost(request.Method) && IsWork(request.Path))
            {
                buckets.Add(new($"work:{person.Caller.Id}", limits.Work));
            }
        }

        return buckets;
    }

    private static bool IsWork(PathString path) => Work.Any(work => work.TryMatch(path, []));
}
