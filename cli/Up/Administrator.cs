using System.Text.Json;

namespace AgenticAi.Cli.Up;

/// <summary>The first account of a system. The host generated its password and keeps it among its parameters.</summary>
internal sealed class Administrator(string data)
{
    public const string Email = "admin@agentic.local";

    private const string Parameter = "administrator-password";

    public string ParameterFile => Path.Combine(data, "parameters.json");

    private string Note => Path.Combine(data, "administrator-shown");

    public bool WasShown => File.Exists(Note);

    public string Password() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(ParameterFile))!.GetValueOrDefault(Parameter, "");

    public void RememberShown() => File.WriteAllText(Note, Email + "\n");
}
