namespace AgenticAi.Pipeline.Repair;

public enum SymptomKind
{
    Build,
    Start,
    Check,
}
