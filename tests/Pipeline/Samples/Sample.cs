using System.Runtime.CompilerServices;
using AgenticAi.Pipeline.Model;

namespace AgenticAi.Pipeline.Tests.Samples;

/// <summary>Complete models, as phase 2 hands them to the generators.</summary>
internal static class Sample
{
    public static ApplicationModel Read(string name) => ModelJson.Read(File.ReadAllText(Path.Combine(Folder(), $"{name}.json")));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
