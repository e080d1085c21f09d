using System.Text.Json;
using AgenticAi.Pipeline.Deployment;
using AgenticAi.Pipeline.Faults;

namespace AgenticAi.Cli.Remote;

/// <summary>
/// The keys of this user for remote systems: <c>~/.agentic/remotes.json</c>, an object from address to <c>{"key": ...}</c>, which only the user can
/// read. The variable <c>AGENTIC_KEY</c> comes first, so that CI jobs need no file; <c>AGENTIC_REMOTES</c> names another file.
/// </summary>
internal static class RemoteKeys
{
    public const string KeyVariable = "AGENTIC_KEY";

    public const string FileVariable = "AGENTIC_REMOTES";

    private static string DefaultFile =>
        Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file
            ? file
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".agentic", "remotes.json");

    /// <exception cref="FaultException">There is none.</exception>
    public static string KeyFor(Uri remote) =>
        Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key ? key
        : Load(DefaultFile).TryGetValue(NameOf(remote), out var known) ? known.Key
        : throw new FaultException(
            FaultKind.WrongArgument,
            "There is no key for this system",
            NameOf(remote),
            $"Run 'agentic login {NameOf(remote)}', or set {KeyVariable} to an API key."
        );

    /// <summary>The kept key; null when there is none.</summary>
    public static string? Find(Uri remote) => Load(DefaultFile).GetValueOrDefault(NameOf(remote))?.Key;

    /// <summary>The one system that there is a key for; null when there are none or several.</summary>
    public static Uri? Only() => Load(DefaultFile) is { Count: 1 } known ? new Uri(known.Keys.Single()) : null;

    public static void Save(Uri remote, string key) => Save(DefaultFile, remote, key);

    internal static void Save(string file, Uri remote, string key)
    {
        var known = Load(file);
        known[NameOf(remote)] = new RemoteKey(key);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        PrivateFile.Write(file, JsonSerializer.Serialize(known, JsonSerializerOptions.Web));
    }

    internal static Dictionary<string, RemoteKey> Load(string file)
    {
        if (!File.Exists(file))
        {
            return new Dictionary<string, RemoteKey>(StringComparer.Ordinal);
        }

        try
        {
            var known = JsonSerializer.Deserialize<Dictionary<string, RemoteKey>>(File.ReadAllText(file), JsonSerializerOptions.Web);
            return new Dictionary<string, RemoteKey>(known ?? [], StringComparer.Ordinal);
        }
        catch (JsonException exception)
        {
            throw new FaultException(FaultKind.WrongArgument, "The file with keys is damaged", file, "Delete it and log in again.", exception);
        }
    }

    private static string NameOf(Uri remote) => remote.GetLeftPart(UriPartial.Authority);
}
