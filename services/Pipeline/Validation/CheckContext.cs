using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Contracts;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation;

/// <summary>A started application and what the checks may use to reach every state of it.</summary>
public sealed class CheckContext
{
    private readonly string? _clockFile;
    private readonly TimeProvider _time;
    private TimeSpan _offset;
    private ContractWatch? _contract;
    private long _sequence;

    /// <param name="http">Its base address is the application's root.</param>
    /// <param name="clockFile">File named by the application's <c>Clock__OffsetFile</c>; null when its clock can't be moved.</param>
    public CheckContext(ApplicationModel model, HttpClient http, IReadOnlyList<ConfiguredUser> configuredUsers, string? clockFile, TimeProvider time)
    {
        Model = model;
        Http = http;
        ConfiguredUsers = configuredUsers;
        _clockFile = clockFile;
        _time = time;
        _offset = ReadOffset(clockFile);
        Salt = Base36((time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMillisecond) % 2_000_000_000L);
        Catalog = new OperationCatalog(model);
        Actors = new ActorPool(this);
    }

    public ApplicationModel Model { get; }

    public HttpClient Http { get; }

    public IReadOnlyList<ConfiguredUser> ConfiguredUsers { get; }

    /// <summary>The application's time.</summary>
    public DateTimeOffset Now => _time.GetUtcNow() + _offset;

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

    internal void Watch(ApiRequest request, ApiResponse response) => _contract?.Look(request, response);

    internal OperationCatalog Catalog { get; }

    internal ActorPool Actors { get; }

    /// <summary>Differs between runs against the same database, so that unique values stay unique.</summary>
    internal string Salt { get; }

    internal long NextNumber() => Interlocked.Increment(ref _sequence);

    /// <summary>Moves the application's clock forward.</summary>
    internal async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (_clockFile is null)
        {
            throw new PlanningException("The application's clock can't be moved.");
        }

        _offset += by;
        await File.WriteAllTextAsync(_clockFile, _offset.ToString("c"), cancellationToken);
    }

    /// <summary>Takes over what somebody else wrote into the clock file.</summary>
    internal void ReadClock() => _offset = ReadOffset(_clockFile);

    private static TimeSpan ReadOffset(string? file) =>
        file is not null && File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file).Trim(), out var offset) ? offset : TimeSpan.Zero;

    private static string Base36(long number)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var text = "";
        do
        {
            text = digits[(int)(number % 36)] + text;
            number /= 36;
        }
        while (number > 0);
        return text;
    }
}
