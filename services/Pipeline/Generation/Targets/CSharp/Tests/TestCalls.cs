using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Which calls of a rehearsal a test repeats: those that change something, those that are looked at, and those that tell a value which another one needs.</summary>
internal sealed class TestCalls
{
    private readonly IReadOnlyList<RehearsedCall> _calls;
    private readonly HashSet<RehearsedCall> _kept;
    private readonly HashSet<RehearsedCall> _used;

    public TestCalls(IReadOnlyList<RehearsalEvent> events)
    {
        _calls = [.. events.OfType<RehearsedCall>()];
        Minted = new MintedValues(_calls);
        var seen = events.OfType<RehearsedSight>().Select(sight => sight.Call).ToList();
        _kept = [.. _calls.Where(call => !TestActors.IsEntrance(call) && (call.Method != "GET" || call.IsStep)), .. seen];
        _used = [.. seen, .. events.OfType<RehearsedSight>().SelectMany(sight => Minted.Sources(sight.Row.Id))];
        while (_kept.SelectMany(Sources).Where(_used.Add).ToList() is { Count: > 0 } sources)
        {
            _kept.UnionWith(sources.Where(call => !TestActors.IsEntrance(call)));
        }
    }

    public MintedValues Minted { get; }

    public bool IsKept(RehearsedCall call) => _kept.Contains(call);

    /// <summary>A later statement names the answer.</summary>
    public bool IsUsed(RehearsedCall call) => _used.Contains(call);

    /// <summary>Something was refused that the test is not about: the planner has tried ways that led nowhere, and nobody wants to read about them.</summary>
    /// <param name="refusal">Status of the last call that changes something; null when steps are marked.</param>
    public bool HasSurprise(int? refusal)
    {
        var kept = _calls.Where(IsKept).ToList();
        var tested = refusal is null ? null : kept.LastOrDefault(call => call.Method != "GET");
        return kept.Count == 0
            || (refusal is not null && tested?.Status != refusal)
            || kept.Exists(call => call.Status >= 300 && !call.IsStep && call != tested);
    }

    private IEnumerable<RehearsedCall> Sources(RehearsedCall call) =>
        Minted
            .Sources(call.Url)
            .Concat(Minted.Sources(call.Body))
            .Concat(call.Headers.Values.SelectMany(Minted.Sources))
            .Where(source => source != call);
}
