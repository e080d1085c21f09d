using System.Globalization;

namespace AgenticAi.Sandbox.Groups;

/// <summary>A control group in one hierarchy.</summary>
internal sealed class GroupFolder(string path)
{
    public const string Members = "cgroup.procs";

    private const int MostLooks = 1000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    public string Path => path;

    public bool Has(string file) => File.Exists(FileOf(file));

    public void Write(string file, FormattableString value) => File.WriteAllText(FileOf(file), FormattableString.Invariant(value));

    /// <summary>The only number of a file, or the one that follows a word.</summary>
    public long Read(string file, string word = "")
    {
        var line = File.ReadLines(FileOf(file)).First(line => line.StartsWith(word, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(word.Length).Trim(), CultureInfo.InvariantCulture);
    }

    /// <summary>Ends all in it; they must not be able to start more.</summary>
    public async Task KillMembersAsync(TimeProvider time, CancellationToken cancellation)
    {
        while (File.ReadAllLines(FileOf(Members)) is { Length: > 0 } members)
        {
            foreach (var member in members)
            {
                Descendants.KillOne(int.Parse(member, CultureInfo.InvariantCulture));
            }

            // The kernel takes a moment to clear them away.
            await Task.Delay(BetweenLooks, time, cancellation);
        }
    }

    /// <exception cref="IOException">There is life in it.</exception>
    public void Remove() => Directory.Delete(path);

    /// <summary>Removes one whose members have been killed: threads that are about to end hold it for a moment longer than the list shows.</summary>
    public async Task RemoveAsync(TimeProvider time)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                Remove();
                return;
            }
            catch (IOException) when (look < MostLooks)
            {
                await Task.Delay(BetweenLooks, time, CancellationToken.None);
            }
        }
    }

    private string FileOf(string name) => System.IO.Path.Combine(path, name);
}
