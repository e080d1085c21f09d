namespace AgenticAi.Contracts.People;

/// <summary>Somebody with an account.</summary>
/// <param name="Email">In lower case.</param>
public sealed record KnownPerson(string Id, string Email);
