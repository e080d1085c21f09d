using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Chat.Messages;

/// <summary>What somebody says.</summary>
/// <param name="Content">At most 32,000 characters.</param>
public sealed record MessageDraft([Required, StringLength(32_000, MinimumLength = 1)] string Content);
