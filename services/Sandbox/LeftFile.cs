namespace AgenticAi.Sandbox;

/// <summary>Reads what a program left, which may be something else than its name says.</summary>
internal static class LeftFile
{
    /// <summary>Far more than sources and records are.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">It is a link, which could lead to what the program itself can't read, or too large.</exception>
    public static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellation, int most = MostBytes)
    {
        if (file.LinkTarget is not null)
        {
            throw new InvalidDataException($"The sandbox left a link at {file.Name}.");
        }

        if (file.Length > most)
        {
            throw new InvalidDataException($"The sandbox left {file.Length} bytes at {file.Name}.");
        }

        // Pipes have no length either, and opening one would wait for ever.
        return file.Length == 0 ? [] : await File.ReadAllBytesAsync(file.FullName, cancellation);
    }
}
