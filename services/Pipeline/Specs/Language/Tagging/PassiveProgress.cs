namespace AgenticAi.Pipeline.Specs.Language.Tagging;

internal enum PassiveProgress
{
    None,
    Be,
    Participle,
}
