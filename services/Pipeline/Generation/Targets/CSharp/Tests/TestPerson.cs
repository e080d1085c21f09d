using AgenticAi.Pipeline.Validation.Rehearsals;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Tests;

/// <summary>Somebody with an account in a test.</summary>
/// <param name="SignUp">Null for a user that the application starts with.</param>
internal sealed record TestPerson(string Role, string Identifier, string Password, RehearsedCall? SignUp)
{
    public string? Variable { get; set; }

    /// <summary>Sign-ins so far, in the rehearsal and in the test.</summary>
    public int Rehearsed { get; set; }

    public int Written { get; set; }
}
