using System.IO.Compression;

namespace AgenticAi.ServiceDefaults.Archives;

/// <summary>Files that somebody sends in one zip. Nothing that it says about itself is believed: names, number and sizes are looked at.</summary>
/// <param name="maxFiles">Most files that it may hold.</param>
/// <param name="maxBytes">Most bytes that its files may have together.</param>
public sealed class SafeArchive(int maxFiles, int maxBytes)
{
    private const int LongestName = 240;
    private const int Deepest = 16;

    /// <returns>Paths with forward slashes, in ordinal order, and contents.</returns>
    /// <exception cref="ArchiveException">It is no zip, or one that must not be unpacked.</exception>
    public IReadOnlyList<(string Path, byte[] Content)> Read(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            return ReadEntries(archive);
        }
        catch (InvalidDataException)
        {
            throw new ArchiveException("The archive is not a zip file that can be read.");
        }
    }

    /// <summary>Equal files make equal bytes.</summary>
    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The name with forward slashes.</summary>
    /// <exception cref="ArchiveException">The name would leave the folder, or no file system takes it.</exception>
    public static string SafePath(string name)
    {
        var path = name.Replace('\\', '/');
        var parts = path.Split('/');
        var isSafe =
            path.Length <= LongestName
            && parts.Length <= Deepest
            && parts.All(part => part.Length > 0 && part is not ("." or "..") && part == part.Trim())
            && !path.Any(sign => char.IsControl(sign) || sign is ':' or '*' or '?' or '"' or '<' or '>' or '|');
        return isSafe ? path : throw new ArchiveException($"\"{Shown(name)}\" is no name that a file may have.");
    }

    /// <summary>Writes files that were read, or checked by <see cref="SafePath"/>, below a folder.</summary>
    public static async Task UnpackAsync(IEnumerable<(string Path, byte[] Content)> files, string folder, CancellationToken cancellation)
    {
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, content, cancellation);
        }
    }

    private static string Shown(string name)
    {
        var visible = new string([.. name.Where(sign => !char.IsControl(sign))]);
        return visible.Length <= 80 ? visible : visible[..80] + "...";
    }

    private List<(string Path, byte[] Content)> ReadEntries(ZipArchive archive)
    {
        var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        if (files.Count == 0)
        {
            throw new ArchiveException("There is no file.");
        }

        if (files.Count > maxFiles)
        {
            throw new ArchiveException($"There are {files.Count} files; at most {maxFiles} are read.");
        }

        var left = maxBytes;
        var read = new List<(string Path, byte[] Content)>();
        foreach (var entry in files)
        {
            var content = ReadEntry(entry, left);
            left -= content.Length;
            read.Add((SafePath(entry.FullName), content));
        }

        RequireApart(read.ConvertAll(file => file.Path));
        return [.. read.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>No name stands for two files, on no file system, and none for a file and a folder.</summary>
    private static void RequireApart(List<string> paths)
    {
        var names = paths.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count < paths.Count || paths.Any(path => Folders(path).Any(names.Contains)))
        {
            throw new ArchiveException("Two files have the same name.");
        }
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }

    private byte[] ReadEntry(ZipArchiveEntry entry, int left)
    {
        using var content = new MemoryStream();
        using var source = entry.Open();
        var buffer = new byte[81_920];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            if (content.Length + count > left)
            {
                throw new ArchiveException($"The files are larger than {maxBytes} bytes together.");
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
