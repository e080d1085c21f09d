using System.Buffers;
using System.Text;

namespace AgenticAi.Pipeline.Specs.Files;

internal static class Utf8Prefix
{
    /// <summary>How many bytes from the start are valid UTF-8.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes[valid..], out _, out var consumed) == OperationStatus.Done)
        {
            valid += consumed;
        }

        return valid;
    }
}
