namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>Ends the reading of one declaration. It never leaves <see cref="JdlReader"/>.</summary>
internal sealed class JdlSyntaxException(string message, int offset, int length) : Exception(message)
{
    public int Offset { get; } = offset;

    public int Length { get; } = length;
}
