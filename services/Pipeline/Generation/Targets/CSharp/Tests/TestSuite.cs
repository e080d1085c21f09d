using System.Runtime.CompilerServices;
using System.Security;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Validation;
using AgenticAi.Pipeline.Validation.Checks;
using AgenticAi.Pipeline.Validation.Rehearsals;
using AgenticAi.Pipeline.Validation.Scenarios;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>The tests that a model gives: its acceptance criteria and the refusals of its rules, rehearsed on the interpretation of the model.</summary>
internal sealed class TestSuite
{
    private static readonly ConditionalWeakTable<ApplicationModel, TestSuite> Suites = [];
    private readonly ApplicationModel _model;
    private readonly Rehearser _rehearser;

    private TestSuite(ApplicationModel model)
    {
        _model = model;
        _rehearser = new Rehearser(model);
        Classes = [.. new[] { Criteria() }.Concat(Rules()).Where(suite => suite.Methods.Count > 0)];
    }

    public IReadOnlyList<TestClass> Classes { get; }

    /// <summary>Rehearsed once for each model.</summary>
    public static TestSuite Of(ApplicationModel model) => Suites.GetValue(model, known => new TestSuite(known));

    private TestClass Criteria()
    {
        var names = new NameSet();
        var methods = _model.Behavior.Scenarios.Select(scenario =>
            Method(
                names,
                scenario.Source?.Words ?? scenario.Id,
                scenario.RequirementId,
                (session, tape) => new ScenarioPlayer(session, scenario, tape).PlayAsync(),
                refusal: null
            )
        );
        return new TestClass("AcceptanceTests", "The acceptance criteria of the specification.", [.. methods.OfType<TestMethod>()]);
    }

    private IEnumerable<TestClass> Rules()
    {
        var checks = new GuardChecks()
            .Build(_model)
            .SelectMany(check => check.Covers.Select(element => (Element: element, Check: check)))
            .ToLookup(pair => pair.Element, pair => pair.Check, StringComparer.Ordinal);
        foreach (
            var group in _model
                .Api.Operations.Where(operation => operation.Guards.Count > 0 && operation.Entity is not null)
                .GroupBy(operation => operation.Entity!, StringComparer.Ordinal)
        )
        {
            var names = new NameSet();
            var methods = group.SelectMany(operation =>
                operation.Guards.Select(guard =>
                    checks[ElementId.Guard(guard.Id)]
                        .Select(check => Method(names, operation, guard, check))
                        .FirstOrDefault(method => method is not null)
                )
            );
            yield return new TestClass(
                $"{CSharpWords.Pascal(group.Key)}RuleTests",
                $"What the rules of the specification refuse around {SecurityElement.Escape(group.Key)}.",
                [.. methods.OfType<TestMethod>()]
            );
        }
    }

    private TestMethod? Method(NameSet names, Operation operation, Guard guard, Check check) =>
        check.Id.StartsWith($"guard:{operation.Id}/", StringComparison.Ordinal)
            ? Method(
                names,
                guard.Message.Length > 0 ? guard.Message : check.Title,
                RequirementOf(guard),
                (session, _) => check.Run(session),
                guard.Status
            )
            : null;

    private string RequirementOf(Guard guard) =>
        _model.Requirements.Find(requirement => requirement.Elements.Contains(ElementId.Guard(guard.Id), StringComparer.Ordinal))?.Id ?? "";

    private TestMethod? Method(NameSet names, string words, string requirement, Func<Session, Tape, Task> play, int? refusal)
    {
        // Nothing is awaited here: the interpretation of a model answers at once.
        var tape = _rehearser.RehearseAsync(play).GetAwaiter().GetResult();
        var lines = tape is null ? null : new TestWriter(_model, tape.Events).Write(refusal);
        var summary = SecurityElement.Escape(words.ReplaceLineEndings(" ").Trim());
        return lines is null
            ? null
            : new TestMethod(names.Take(TestNames.Of(words)), requirement.Length > 0 ? $"{requirement}: {summary}" : summary, lines);
    }
}
