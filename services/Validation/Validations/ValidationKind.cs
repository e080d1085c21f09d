namespace AgenticAi.Validation.Validations;

internal enum ValidationKind
{
    /// <summary>C# sources, whose syntax is checked.</summary>
    Sources,

    /// <summary>An application with its model, which is built, started and proven requirement by requirement.</summary>
    Application,
}
