namespace AgenticAi.Pipeline.Validation.Clocks;

/// <summary>Real time plus what stands in the file that the application's <c>Clock__OffsetFile</c> names.</summary>
/// <param name="file">Null when the application's clock can't be moved.</param>
internal sealed class OffsetFileClock(string? file, TimeProvider time) : IApplicationClock
{
    private TimeSpan _offset = ReadOffset(file);

    public DateTimeOffset Now => time.GetUtcNow() + _offset;

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            throw new PlanningException("The application's clock can't be moved.");
        }

        _offset += by;
        await File.WriteAllTextAsync(file, _offset.ToString("c"), cancellationToken);
    }

    public void Read() => _offset = ReadOffset(file);

    private static TimeSpan ReadOffset(string? file) =>
        file is not null && File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file).Trim(), out var offset) ? offset : TimeSpan.Zero;
}
