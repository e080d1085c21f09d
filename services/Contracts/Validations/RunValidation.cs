namespace AgenticAi.Contracts.Validations;

/// <summary>A validation waits in the validation service. Done once, however often it arrives.</summary>
public sealed record RunValidation(Guid ValidationId) : IMessage;
