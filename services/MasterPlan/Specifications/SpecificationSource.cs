using System.ComponentModel.DataAnnotations;

namespace AgenticAi.MasterPlan.Specifications;

/// <summary>Where a specification comes from: a text, files, or a conversation; one of them.</summary>
/// <param name="Text">Markdown or plain text.</param>
/// <param name="ConversationId">What people said in it becomes a document.</param>
public record SpecificationSource(
    [MaxLength(4_000_000)] string? Text = null,
    [MaxLength(500)] IReadOnlyList<SpecificationFile>? Files = null,
    Guid? ConversationId = null
);
