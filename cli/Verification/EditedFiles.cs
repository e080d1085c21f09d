using System.Security.Cryptography;
using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Cli.Verification;

/// <summary>Generated files that are not as the generator wrote them.</summary>
internal static class EditedFiles
{
    public static IEnumerable<string> Of(string workspace) =>
        from file in WorkspaceManifest.Load(workspace).Files
        where file.Kind != FileKind.ExtensionPoint
        let path = Path.Combine(workspace, file.Path)
        where !File.Exists(path) || Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != file.Sha256
        select file.Path;
}
