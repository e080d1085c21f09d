using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Clocks;
using AgenticAi.Pipeline.Validation.Contracts;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation;

/// <summary>A started application and what the checks may use to reach every state of it.</summary>
public sealed class CheckContext
{
    private const int ValueTries = 2_000;
    private readonly IApplicationClock _clock;
    private ContractWatch? _contract;
    private readonly ConcurrentDictionary<(string? Entity, string? Member, object Value), bool> _used = new();
    private long _sequence;

    /// <param name="http">Its base address is the application's root.</param>
    /// <param name="clockFile">File named by the application's <c>Clock__OffsetFile</c>; null when its clock can't be moved.</param>
    public CheckContext(ApplicationModel model, HttpClient http, IReadOnlyList<ConfiguredUser> configuredUsers, string? clockFile, TimeProvider time)
        : this(
            model,
            http,
            configuredUsers,
            new OffsetFileClock(clockFile, time),
            Base36((time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMillisecond) % 2_000_000_000L),
            0
        ) { }

    /// <param name="salt">Part of unique values; empty when nobody else makes values in the same database.</param>
    /// <param name="numbers">How many unique values were made before.</param>
    internal CheckContext(
        ApplicationModel model,
        HttpClient http,
        IReadOnlyList<ConfiguredUser> configuredUsers,
        IApplicationClock clock,
        string salt,
        long numbers
    )
    {
        Model = model;
        Http = http;
        ConfiguredUsers = configuredUsers;
        _clock = clock;
        _sequence = numbers;
        Salt = salt;
        Given = [.. model.Api.Contracts.Select(ContractWatch.Of)];
        Catalog = new OperationCatalog(model);
        Actors = new ActorPool(this);
    }

    public ApplicationModel Model { get; }

    public HttpClient Http { get; }

    public IReadOnlyList<ConfiguredUser> ConfiguredUsers { get; }

    /// <summary>The application's time.</summary>
    public DateTimeOffset Now => _clock.Now;

    /// <summary>The application's own OpenAPI document, once it was asked for; null when it has none.</summary>
    internal async Task<ContractWatch?> ContractAsync(CancellationToken cancellationToken)
    {
        if (_contract is null)
        {
            using var answer = await Http.GetAsync(Model.Infrastructure.OpenApiPath, cancellationToken);
            _contract = answer.IsSuccessStatusCode ? ContractWatch.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) : null;
        }

        return _contract;
    }

    /// <summary>The documents that the specification gave.</summary>
    internal IReadOnlyList<ContractWatch> Given { get; }

    internal void Watch(ApiRequest request, ApiResponse response)
    {
        _contract?.Look(request, response);
        foreach (var given in Given)
        {
            given.Look(request, response);
        }
    }

    internal OperationCatalog Catalog { get; }

    internal ActorPool Actors { get; }

    /// <summary>Differs between runs against the same database, so that unique values stay unique.</summary>
    internal string Salt { get; }

    internal long NextNumber() => Interlocked.Increment(ref _sequence);

    /// <summary>A value that no other call got, where rows are told apart by it.</summary>
    /// <exception cref="PlanningException">Every value seems to be taken.</exception>
    internal T Unused<T>(Slot slot, Func<T> make)
        where T : notnull
    {
        for (var i = 0; slot.TellsRowsApart && i < ValueTries; i++)
        {
            var value = make();
            if (_used.TryAdd((slot.Entity?.Name, slot.Field.Member, value), true))
            {
                return value;
            }
        }

        return slot.Attribute is { Unique: true } ? throw new PlanningException($"Every value for {slot.Name} that was tried is taken.") : make();
    }

    /// <summary>A UUID that no run against the same database has made.</summary>
    internal string NextUuid() => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}/{NextNumber()}")).AsSpan(0, 16)).ToString();

    /// <summary>Moves the application's clock forward.</summary>
    internal Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) => _clock.AdvanceAsync(by, cancellationToken);

    /// <summary>Takes over how far somebody else has moved the clock.</summary>
    internal void ReadClock() => _clock.Read();

    private static string Base36(long number)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = "";
        do
        {
            text = digits[(int)(number % 36)] + text;
            number /= 36;
        } while (number > 0);
        return text;
    }
}
