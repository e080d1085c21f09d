namespace AgenticAi.Pipeline.Validation.Planning;

internal enum ChangeKind
{
    Set,
    Created,
    Deleted,
}
