using System.Globalization;
using AgenticAi.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;

namespace AgenticAi.ServiceDefaults.Versions;

/// <summary>Versions of things as entity tags (RFC 9110, section 8.8.3): <c>ETag: "7"</c>, and <c>If-Match</c> on changes.</summary>
public static class EntityTags
{
    public static void SetVersion(this HttpContext context, int version) => context.Response.Headers.ETag = Tag(version);

    /// <summary>Lets a change through only when its author has seen the version that it changes.</summary>
    /// <exception cref="RefusalException">428 without the header, 412 with another version.</exception>
    public static void RequireVersion(this HttpContext context, int current)
    {
        var wanted = context.Request.Headers.IfMatch;
        if (wanted.Count == 0)
        {
            throw new RefusalException(
                StatusCodes.Status428PreconditionRequired,
                "If-Match is missing: send the ETag of what you read, so that nobody's change is lost."
            );
        }

        var tags = wanted.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries));
        if (!tags.Any(tag => tag == "*" || Strong(tag) == Tag(current)))
        {
            throw RefusalException.Stale();
        }
    }

    /// <summary>Proxies that compress make tags weak; our versions count changes, so they mean the same.</summary>
    private static string Strong(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;

    private static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
