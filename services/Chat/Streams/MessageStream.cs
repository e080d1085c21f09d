using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using AgenticAi.Chat.Conversations;
using AgenticAi.Chat.Messages;
using AgenticAi.ServiceDefaults.Projects;
using AgenticAi.ServiceDefaults.Tokens;

namespace AgenticAi.Chat.Streams;

/// <summary>A conversation as it goes on.</summary>
internal sealed class MessageStream(ConversationAccess access, MessageReader reader, MessageSignals signals, TimeProvider time)
{
    private const int AtOnce = 100;
    private const string Message = "message";

    /// <summary>Keeps proxies from closing a silent connection, and shows us who has gone.</summary>
    private const string Ping = "ping";

    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    /// <param name="after">Number of the last message that the reader has; 0 for none.</param>
    /// <exception cref="ServiceDefaults.Problems.RefusalException">404: there is none, or not for the caller.</exception>
    public async Task<IAsyncEnumerable<SseItem<MessageView?>>> OpenAsync(Guid conversation, long after, Caller caller, CancellationToken cancellation)
    {
        await access.RequireAsync(conversation, caller, ProjectRole.Viewer, cancellation);
        return ReadAsync(conversation, after, caller, cancellation);
    }

    private async IAsyncEnumerable<SseItem<MessageView?>> ReadAsync(
        Guid conversation,
        long after,
        Caller caller,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        while (true)
        {
            var next = signals.Next(conversation);
            var messages = await reader.ReadAsync(conversation, after, AtOnce, cancellation);
            foreach (var message in messages)
            {
                after = message.Number;
                yield return new SseItem<MessageView?>(message, Message) { EventId = after.ToString(CultureInfo.InvariantCulture) };
            }

            if (messages.Count < AtOnce && !await IsSignalledAsync(next, cancellation))
            {
                yield return new SseItem<MessageView?>(null, Ping);

                // Somebody who was removed from the project reads on no longer than this.
                await access.RequireAsync(conversation, caller, ProjectRole.Viewer, cancellation);
            }
        }
    }

    private async Task<bool> IsSignalledAsync(Task next, CancellationToken cancellation)
    {
        try
        {
            await next.WaitAsync(PingEvery, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
