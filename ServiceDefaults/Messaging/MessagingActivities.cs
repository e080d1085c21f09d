using System.Diagnostics;

namespace AgenticAi.ServiceDefaults.Messaging;

internal static class MessagingActivities
{
    public static readonly ActivitySource Source = new("AgenticAi.Messaging");
}
