using System.Net.Http.Json;
using System.Text.Json;
using AgenticAi.Cli.Bench.Systems;

namespace AgenticAi.Cli.Bench.Load;

/// <summary>Messages that are appended to conversations at a fixed pace, whether or not earlier ones have been answered.</summary>
internal sealed class ChatAppends : ILoad
{
    private const int PerSecond = 500;
    private const int Seconds = 10;
    private const int WarmUpSeconds = 2;
    private const int Conversations = 20;
    private const double MostMilliseconds = 100;

    public async Task MeasureAsync(RunningSystem system, LoadFigures figures, CancellationToken cancellation)
    {
        using var chat = DirectService.Open(system, "Chat", "administrator");
        var conversations = new List<string>();
        for (var number = 0; number < Conversations; number++)
        {
            conversations.Add(await BeginAsync(chat, number, cancellation));
        }

        await PaceAsync(chat, conversations, WarmUpSeconds, cancellation);
        var started = TimeProvider.System.GetTimestamp();
        var times = await PaceAsync(chat, conversations, Seconds, cancellation);
        var elapsed = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        figures.AtLeast("messages appended a second", times.Count / elapsed, PerSecond * 0.98);
        figures.Add("appending a message, median ms", Percentile.Of(times, 0.5));
        figures.AtMost("appending a message, p99 ms", Percentile.Of(times, 0.99), MostMilliseconds);
    }

    private static async Task<string> BeginAsync(HttpClient chat, int number, CancellationToken cancellation)
    {
        using var response = await chat.PostAsJsonAsync("/api/conversations", new { Title = $"Load {number}" }, cancellation);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("id").GetString()!;
    }

    private static async Task<List<double>> PaceAsync(HttpClient chat, List<string> conversations, int seconds, CancellationToken cancellation)
    {
        var sent = new List<Task<double>>();
        var started = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (sent.Count < PerSecond * seconds)
        {
            await timer.WaitForNextTickAsync(cancellation);
            var due = Math.Min(PerSecond * seconds, (int)(TimeProvider.System.GetElapsedTime(started).TotalSeconds * PerSecond));
            while (sent.Count < due)
            {
                sent.Add(AppendAsync(chat, conversations[sent.Count % conversations.Count], cancellation));
            }
        }

        return [.. await Task.WhenAll(sent)];
    }

    private static async Task<double> AppendAsync(HttpClient chat, string conversation, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await chat.PostAsJsonAsync(
            $"/api/conversations/{conversation}/messages",
            new { Role = "user", Content = "Customers can cancel an order before it is shipped." },
            cancellation
        );
        response.EnsureSuccessStatusCode();
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }
}
