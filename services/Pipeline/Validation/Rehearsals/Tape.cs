using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Planning;
using AgenticAi.Pipeline.Validation.Scenarios;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Validation.Rehearsals;

/// <summary>Keeps what happens in a rehearsal, in order.</summary>
internal sealed class Tape : IScenarioWitness
{
    private readonly List<RehearsalEvent> _events = [];
    private readonly List<string> _steps = [];
    private int _group;
    private bool _areTogether;

    public IReadOnlyList<RehearsalEvent> Events => _events;

    /// <summary>Something was looked at that no single answer shows.</summary>
    public bool HasGaps { get; private set; }

    public void Starting(IReadOnlyList<Attempt> steps)
    {
        _steps.Clear();
        _steps.AddRange(steps.Select(step => step.Operation.Id));
        _areTogether = steps.Count > 1;
        _group += _areTogether ? 1 : 0;
    }

    public void Add(RehearsedCall call)
    {
        var isStep = call.Operation is { } operation && _steps.Remove(operation.Id);
        _events.Add(call with { IsStep = isStep, Group = isStep && _areTogether ? _group : 0 });
    }

    public void Pause(TimeSpan by) => _events.Add(new RehearsedPause(by));

    public void Succeeding(int count) => _events.Add(new RehearsedSuccesses(count));

    public void Saw(Row row, Attribute attribute, object? value)
    {
        if (_events.OfType<RehearsedCall>().LastOrDefault(call => call.Status < 300) is { } call)
        {
            _events.Add(new RehearsedSight(call, row, attribute, value));
        }
    }

    public void SawMore() => HasGaps = true;
}
