using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules;

/// <summary>The parts of a rule as the sentence gives them, not yet resolved.</summary>
internal sealed record RuleDraft(Act Act, Polarity Polarity, TextSpan Span)
{
    /// <summary>The one who acts; null when the sentence names nobody.</summary>
    public NounPhrase? Actor { get; init; }

    /// <summary>What the act is done to.</summary>
    public NounPhrase? Target { get; init; }

    /// <summary>"with an empty cart", "within 15 minutes".</summary>
    public IReadOnlyList<Complement> Complements { get; init; } = [];

    /// <summary>If, when, while, only after ...</summary>
    public IReadOnlyList<Clause> Conditions { get; init; } = [];

    /// <summary>Unless ...</summary>
    public IReadOnlyList<Clause> Exceptions { get; init; } = [];

    /// <summary>"Only draft events can be published": what the words around the target say is the condition.</summary>
    public bool OnlyTarget { get; init; }

    public IReadOnlyList<TextSpan> Unread { get; init; } = [];

    public Refusal Refusal { get; init; } = new(null, null);
}
