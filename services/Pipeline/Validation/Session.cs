using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Http;
using AgenticAi.Pipeline.Validation.Planning;

namespace AgenticAi.Pipeline.Validation;

/// <summary>One check at work: its own view of the rows it made, its own evidence.</summary>
internal sealed class Session
{
    private readonly ExchangeLog _log = new();

    public Session(CheckContext context, bool isExclusive, CancellationToken cancellationToken)
    {
        Context = context;
        IsExclusive = isExclusive;
        Cancellation = cancellationToken;
        World = new World(context);
        Planner = new Planner(this);
    }

    public CheckContext Context { get; }

    public bool IsExclusive { get; }

    public CancellationToken Cancellation { get; }

    public World World { get; }

    public Planner Planner { get; }

    public ApplicationModel Model => Context.Model;

    public IReadOnlyList<Exchange> Evidence => _log.Exchanges;

    public async Task<ApiResponse> SendAsync(ApiRequest request)
    {
        try
        {
            using var message = request.ToMessage();
            using var answer = await Context.Http.SendAsync(message, Cancellation);
            var response = await ApiResponse.ReadAsync(answer, Cancellation);
            _log.Add(request, response);
            Context.Watch(request, response);
            return response;
        }
        catch (HttpRequestException exception)
        {
            _log.Add(request, null);
            throw new CheckFailure($"{request.Method} {request.Url} got no answer: {exception.Message}");
        }
    }

    /// <summary>Moves the application's clock; only an exclusive check may.</summary>
    public Task AdvanceAsync(TimeSpan by) => IsExclusive ? Context.AdvanceAsync(by, Cancellation) : throw new ClockNeededException();
}
