using System.Globalization;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Host;
using AgenticAi.Pipeline.Model;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Validation.Evaluation;
using AgenticAi.Pipeline.Validation.Rehearsals;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>What a test demands of an answer that shows a row.</summary>
internal static class TestSights
{
    /// <param name="answer">Variable of the answer.</param>
    /// <param name="id">How the test writes the id of the row.</param>
    /// <returns>Null when a test can't know the value before.</returns>
    public static string? Assertion(RehearsedSight sight, ApplicationModel model, string answer, string id)
    {
        if (IsUnforeseeable(sight.Attribute) || Field(sight, model) is not { } field)
        {
            return null;
        }

        var (owner, path) = Place(sight, field, answer, id);
        var shown = $"{owner}[{HostData.Literal(path)}]";
        return sight.Value switch
        {
            null => $"Assert.Null({shown});",
            decimal number => $"Assert.Equal({number.ToString(CultureInfo.InvariantCulture)}m, {owner}.Number({HostData.Literal(path)}));",
            bool flag => $"Assert.Equal({HostData.Literal(flag ? "true" : "false")}, {shown});",
            string text => $"Assert.Equal({HostData.Literal(text)}, {shown});",
            _ => $"Assert.NotNull({shown});",
        };
    }

    /// <summary>Numbers that all rows share depend on the tests that ran before.</summary>
    private static bool IsUnforeseeable(Attribute attribute) =>
        attribute.Generator is { Kind: GeneratorKind.RandomCode or GeneratorKind.Slug } or { Kind: GeneratorKind.RunningNumber, Scope: null };

    private static string? Field(RehearsedSight sight, ApplicationModel model)
    {
        var shown = $"this.{sight.Attribute.Name}";
        return model
            .Api.Views.Where(view => view.Entity == sight.Row.Entity)
            .SelectMany(view => view.Fields)
            .FirstOrDefault(field => field.Value.ToString() == shown)
            ?.Name;
    }

    private static (string Owner, string Path) Place(RehearsedSight sight, string field, string answer, string id)
    {
        var envelope = sight.Call.Operation?.Response.Envelope;
        var content = envelope is null ? sight.Call.Answer : sight.Call.Answer?[envelope];
        var isWhole = content is JsonObject whole && whole.ContainsKey(field) && (whole["id"] is not { } own || own.ToString() == sight.Row.Id);
        return isWhole ? (answer, envelope is null ? field : $"{envelope}.{field}") : ($"{answer}.Row({id})", field);
    }
}
