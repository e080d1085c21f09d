using System.ComponentModel.DataAnnotations;

namespace AgenticAi.Chat.Conversations;

/// <summary>What people write about a conversation.</summary>
/// <param name="ProjectId">The project that it belongs to, the caller's own when it is left out; it stays there.</param>
public sealed record ConversationDraft([StringLength(200)] string? Title, Guid? ProjectId = null);
