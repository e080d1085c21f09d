namespace AgenticAi.Contracts.Conversations;

/// <summary>What people said in a conversation, for a plan to be made of.</summary>
/// <param name="Statements">Their messages in order; what our own services said is left out.</param>
public sealed record ConversationDocument(Guid Id, Guid ProjectId, string Title, IReadOnlyList<string> Statements);
