using System.Text.Json.Nodes;

namespace AgenticAi.Deploy.Tests;

/// <param name="Name">Of the resource.</param>
/// <param name="Variables">Names of the environment variables that it is given.</param>
/// <param name="HealthPath">Where it says that it is ready.</param>
/// <param name="IsExternal">People reach it.</param>
public sealed record AppHostService(string Name, IReadOnlyList<string> Variables, string HealthPath, bool IsExternal)
{
    private const string Prefix = "services__";

    /// <summary>The services that it calls.</summary>
    public IReadOnlyList<string> Calls =>
        [.. Variables.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..].Split("__")[0])];

    public static AppHostService Of(KeyValuePair<string, JsonNode?> resource) =>
        new(
            resource.Key,
            [.. resource.Value!["env"]!.AsObject().Select(variable => variable.Key)],
            resource.Value["health"]!.GetValue<string>(),
            resource.Value["bindings"]!["http"]!["external"]!.GetValue<bool>()
        );
}
