namespace AgenticAi.ServiceDefaults.Previews;

/// <summary>What gateway, execution and worker say to each other about requests to an application that is shown.</summary>
public static class PreviewHeaders
{
    /// <summary>What the application is to see as <c>Authorization</c>; there, on the way, stands who the caller is to the product.</summary>
    public const string Authorization = "X-Application-Authorization";
}
