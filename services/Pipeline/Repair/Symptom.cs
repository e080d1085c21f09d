using System.Text.RegularExpressions;

namespace AgenticAi.Pipeline.Repair;

/// <summary>One thing that keeps an application from being built, started or proven.</summary>
/// <param name="Code">Diagnostic code (<c>CS0246</c>), exception name for starts, check id for checks.</param>
/// <param name="File">Relative to the workspace with '/'; empty when there is no place.</param>
/// <param name="Line">From 1; 0 when there is no place.</param>
public sealed partial record Symptom(SymptomKind Kind, string Code, string Message, string File = "", int Line = 0, int Column = 0)
{
    /// <summary>Equal for the same trouble at another line, so that a fix that did not help is not tried again when it moved the text.</summary>
    public string Signature => $"{Kind}/{Code}/{File}/{Numbers().Replace(Message, "#")}";

    public bool IsSameAs(Symptom other) => Signature == other.Signature;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
