using System.Text.Json.Nodes;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>How a test makes a row: the creation, who may do it, and a body with placeholders that the test fills (<c>$new:Category</c>, <c>$text</c>).</summary>
internal sealed record Recipe(string Name, string Method, string Path, string Role, JsonObject Body);
