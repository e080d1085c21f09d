using System.ComponentModel.DataAnnotations;

namespace AgenticAi.ServiceDefaults.Tokens;

/// <summary>Section <c>Tokens</c>.</summary>
public sealed class TokenOptions
{
    /// <summary>The secret that gateway and services share; at least 32 characters.</summary>
    [Required, MinLength(32)]
    public string Key { get; set; } = "";
}
