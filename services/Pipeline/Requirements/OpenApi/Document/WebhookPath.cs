using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.OpenApi.Document;

/// <summary>Where an application receives a webhook, which has no path of its own.</summary>
internal static class WebhookPath
{
    public static string Of(string name) => "/webhooks/" + Naming.Kebab(name);
}
