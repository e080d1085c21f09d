using System.Globalization;
using System.Text;
using AgenticAi.ServiceDefaults.Problems;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace AgenticAi.Execution.DeadLetters;

/// <summary>
/// Looks into the queues where the broker keeps what could not be handled. What is only looked at goes back as soon as its channel closes.
/// </summary>
internal sealed class DeadLetterBroker(IConfiguration configuration)
{
    private const string Suffix = "_error";
    private const string FaultHeaders = "MT-Fault-";
    private const int LongestBody = 4000;

    private static readonly CreateChannelOptions Confirming = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <exception cref="RefusalException">503: the broker is away.</exception>
    public async Task<IConnection> ConnectAsync(CancellationToken cancellation)
    {
        var address = configuration.GetConnectionString("rabbitmq") ?? throw Away();
        try
        {
            return await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(cancellation);
        }
        catch (BrokerUnreachableException)
        {
            throw Away();
        }
    }

    public static async Task<IReadOnlyList<DeadLetter>> ReadAsync(IConnection connection, string queue, int most, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        var count = Math.Min(most, await CountAsync(channel, queue, cancellation));
        var letters = new List<DeadLetter>();
        while (letters.Count < count && await channel.BasicGetAsync(queue + Suffix, autoAck: false, cancellation) is { } got)
        {
            letters.Add(Letter(queue, got));
        }

        return letters;
    }

    /// <summary>Each leaves its dead-letter queue only when the broker has it in its own queue again. What fails anew is not taken twice.</summary>
    /// <returns>How many went back.</returns>
    public static async Task<int> ReplayAsync(IConnection connection, string queue, string? messageId, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(Confirming, cancellation);
        var replayed = 0;
        for (var left = await CountAsync(channel, queue, cancellation); left > 0; left--)
        {
            if (await channel.BasicGetAsync(queue + Suffix, autoAck: false, cancellation) is not { } got)
            {
                break;
            }

            if (messageId is null || got.BasicProperties.MessageId == messageId)
            {
                await channel.BasicPublishAsync("", queue, mandatory: true, AsSent(got.BasicProperties), got.Body, cancellation);
                await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancellation);
                replayed++;
            }
        }

        return replayed;
    }

    private static async Task<int> CountAsync(IChannel channel, string queue, CancellationToken cancellation)
    {
        try
        {
            return (int)(await channel.QueueDeclarePassiveAsync(queue + Suffix, cancellation)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // Nothing has ever failed there.
            return 0;
        }
    }

    private static BasicProperties AsSent(IReadOnlyBasicProperties properties)
    {
        var headers = (properties.Headers ?? new Dictionary<string, object?>()).Where(header =>
            !header.Key.StartsWith(FaultHeaders, StringComparison.Ordinal)
        );
        return new BasicProperties(properties) { Headers = headers.ToDictionary(header => header.Key, header => header.Value) };
    }

    private static DeadLetter Letter(string queue, BasicGetResult got)
    {
        var body = Encoding.UTF8.GetString(got.Body.Span);
        return new DeadLetter(
            queue,
            got.BasicProperties.MessageId ?? "",
            Header(got, "Message"),
            Header(got, "Timestamp"),
            body.Length <= LongestBody ? body : body[..LongestBody]
        );
    }

    private static string Header(BasicGetResult got, string name) =>
        got.BasicProperties.Headers?.TryGetValue(FaultHeaders + name, out var value) == true
            ? value is byte[] text
                ? Encoding.UTF8.GetString(text)
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""
            : "";

    private static RefusalException Away() => new(StatusCodes.Status503ServiceUnavailable, "The broker does not answer. Try again in a moment.");
}
