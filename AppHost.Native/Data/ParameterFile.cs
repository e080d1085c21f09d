using System.Text.Json;
using AgenticAi.Pipeline.Deployment;

namespace AgenticAi.AppHost.Native.Data;

/// <summary>Generated values, mostly secrets, that stay the same from one run to the next.</summary>
internal sealed class ParameterFile(DataFolder data)
{
    private const string Name = "parameters.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Lock _gate = new();

    private string FullName => data.File(Name);

    public string GetOrAdd(string name, Func<string> generate)
    {
        lock (_gate)
        {
            var values = Read();
            if (!values.TryGetValue(name, out var value))
            {
                value = values[name] = generate();
                PrivateFile.Write(FullName, JsonSerializer.Serialize(values, Indented));
            }

            return value;
        }
    }

    private SortedDictionary<string, string> Read() =>
        File.Exists(FullName) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(FullName))! : [];
}
