using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Turns a rehearsal into the statements of a test.</summary>
internal sealed class TestWriter
{
    private readonly ApplicationModel _model;
    private readonly IReadOnlyList<RehearsalEvent> _events;
    private readonly NameSet _names = new();
    private readonly TestCalls _calls;
    private readonly TestActors _actors;
    private readonly List<string> _lines = ["var visitor = application.CreateApi();"];
    private readonly Dictionary<RehearsedCall, string> _variables = [];

    public TestWriter(ApplicationModel model, IReadOnlyList<RehearsalEvent> events)
    {
        _names.Reserve("visitor", "application", "replies");
        _model = model;
        _events = events;
        _calls = new TestCalls(events);
        _actors = new TestActors(model, events.OfType<RehearsedCall>(), _names);
    }

    /// <param name="refusal">Status that the last writing call has to be refused with; null when the steps of the rehearsal say what may be refused.</param>
    /// <returns>Null when the rehearsal can't be told as a test.</returns>
    public IReadOnlyList<string>? Write(int? refusal) => !_calls.HasSurprise(refusal) && _events.All(Tell) && _actors.AreKnown ? _lines : null;

    private bool Tell(RehearsalEvent happened)
    {
        switch (happened)
        {
            case RehearsedPause pause:
                _lines.Add($"application.Clock.Advance({CSharpSpans.Of(pause.By)});");
                return true;
            case RehearsedSuccesses successes:
                _lines.Add($"Assert.Equal({successes.Count}, replies.Count(reply => reply.Succeeded));");
                return true;
            case RehearsedSight sight:
                return Tell(sight);
            case RehearsedCall { Group: > 0 } call:
                TellTogether(call);
                return true;
            case RehearsedCall call when _calls.IsKept(call):
                _lines.AddRange(Statement(call));
                return true;
            default:
                return true;
        }
    }

    private bool Tell(RehearsedSight sight)
    {
        var id = sight.Row.Id is { } known ? _calls.Minted.Replace(known, Reference) : "";
        var assertion = TestSights.Assertion(sight, _model, Variable(sight.Call), id);
        _lines.AddRange(assertion is null ? [] : [assertion]);
        return assertion is not null;
    }

    private List<string> Statement(RehearsedCall call)
    {
        var callLines = Call(call, isExpected: true);
        return Framed(callLines, _calls.IsUsed(call) ? $"var {Variable(call)} = await " : "await ", ";");
    }

    /// <summary>All calls of a group at its first one.</summary>
    private void TellTogether(RehearsedCall first)
    {
        var group = _events.OfType<RehearsedCall>().Where(call => call.Group == first.Group).ToList();
        if (group[0] != first)
        {
            return;
        }

        var calls = group.ConvertAll(call => Framed(Call(call, isExpected: false), "    ", call == group[^1] ? ");" : ","));
        _lines.Add("var replies = await Task.WhenAll(");
        _lines.AddRange(calls.SelectMany(lines => lines));
    }

    private IReadOnlyList<string> Call(RehearsedCall call, bool isExpected)
    {
        var actor = _actors.VariableOf(call, _lines);
        return TestCallText.Lines(
            call,
            actor,
            isExpected,
            (text, place) => _calls.Minted.Replace(text, (source, path) => place(Reference(source, path)))
        );
    }

    private static List<string> Framed(IReadOnlyList<string> lines, string start, string end) =>
        [
            .. lines.Select(
                (line, index) => (index == 0 || string.IsNullOrWhiteSpace(start) ? start : "") + line + (index == lines.Count - 1 ? end : "")
            ),
        ];

    private string Variable(RehearsedCall call)
    {
        if (!_variables.TryGetValue(call, out var variable))
        {
            var wish = call.Method == "GET" ? "seen" : CSharpWords.Local(CSharpWords.Pascal(call.Operation?.Entity ?? "reply"));
            variable = _names.Take(wish);
            _variables[call] = variable;
        }

        return variable;
    }

    private string Reference(RehearsedCall call, string path)
    {
        var owner = TestActors.IsEntrance(call) ? _actors.AccountOf(call, _lines) : Variable(call);
        return path == "id" ? $"{owner}.Id" : $"{owner}[{HostData.Literal(path)}]";
    }
}
