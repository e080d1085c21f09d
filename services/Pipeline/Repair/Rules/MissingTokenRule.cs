using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Repair.Sources;

namespace AgenticAi.Pipeline.Repair.Rules;

/// <summary>A semicolon, bracket or comma that the parser names exactly.</summary>
internal sealed partial class MissingTokenRule : IRepairRule
{
    public string Name => "missing-token";

    public RepairFix? Propose(Symptom symptom, RepairContext context) =>
        TokenOf(symptom) is { } token && SourceFile.Of(symptom, context) is { } file
            ? new RepairFix($"Put the missing '{token}' into {symptom.File}:{symptom.Line}.", file.Insert(file.PositionOf(symptom), token))
            : null;

    private static string? TokenOf(Symptom symptom) =>
        symptom.Code switch
        {
            "CS1002" => ";",
            "CS1026" => ")",
            "CS1003" when Expected().Match(symptom.Message) is { Success: true } match => match.Groups["token"].Value,
            _ => null,
        };

    [GeneratedRegex("'(?<token>[^\\w']{1,2})' expected$", RegexOptions.ExplicitCapture)]
    private static partial Regex Expected();
}
