using AgenticAi.Pipeline.Generation;
using AgenticAi.Pipeline.Generation.Writing;

namespace AgenticAi.Pipeline.Repair.Sources;

/// <summary>Takes files out of the way without losing them: the user's text stays beside, under a name that no tool reads.</summary>
internal static class SetAside
{
    public const string Suffix = ".edited";

    /// <summary>The generated file again, and the edited one beside it.</summary>
    public static IEnumerable<FileEdit> Restore(RepairContext context, string path)
    {
        var offer = path + WritePlan.OfferSuffix;
        return context.Read(offer) is null
            ? Keep(context, path).Append(new FileEdit(path, context.Original(path)))
            : [.. Keep(context, path), new FileEdit(path, context.Original(path)), new FileEdit(offer, null)];
    }

    /// <summary>The file under another name.</summary>
    public static IReadOnlyList<FileEdit> Move(RepairContext context, string path) => [.. Keep(context, path), new FileEdit(path, null)];

    /// <summary>Where the text of a file is kept.</summary>
    public static string PlaceOf(RepairContext context, string path) =>
        Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? path + Suffix : $"{path}{Suffix}-{number}")
            .First(place => context.Read(place) is null || context.Read(place) == context.Read(path));

    private static IEnumerable<FileEdit> Keep(RepairContext context, string path) =>
        IsOurs(context, path) ? [] : [new FileEdit(PlaceOf(context, path), context.Read(path), FileKind.ExtensionPoint)];

    /// <summary>A text that a repair wrote is nobody's loss.</summary>
    private static bool IsOurs(RepairContext context, string path) =>
        WorkspaceManifest
            .Load(context.Workspace)
            .Files.Any(file =>
                file.Path == path && file.Kind != FileKind.ExtensionPoint && file.Sha256 == ContentDigest.OnDisk(context.Workspace, path)
            );
}
