namespace AgenticAi.Pipeline.Specs.Jdl;

internal enum JdlTokenKind
{
    Name,
    Number,
    Text,
    Pattern,
    Symbol,
    End,
}
