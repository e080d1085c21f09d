namespace AgenticAi.Sandbox.Watch;

/// <summary>What lies in the folder of a sandbox.</summary>
internal sealed class FolderUse(string folder, SandboxOptions options)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>An empty file takes room, too.</summary>
    private const long LeastOfFile = 4096;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly DriveInfo _drive = new(folder);
    private long _freeAtLook = new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Whether the disk lost so much since the last look that it is worth another; asking is cheap.</summary>
    public bool MayHaveGrown() => _freeAtLook - _drive.AvailableFreeSpace > options.DiskMegabytes * Megabyte / 4;

    /// <returns>The limit that was met, in words; null for none.</returns>
    public string? Exceeded()
    {
        _freeAtLook = _drive.AvailableFreeSpace;
        return Bytes() > options.DiskMegabytes * Megabyte ? Limits.Disk(options) : null;
    }

    private long Bytes() => new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).Sum(BytesOf);

    private static long BytesOf(FileSystemInfo entry)
    {
        try
        {
            return entry is FileInfo file ? Math.Max(LeastOfFile, file.Length) : LeastOfFile;
        }
        catch (FileNotFoundException)
        {
            // Files come and go while we look.
            return 0;
        }
    }
}
