namespace AgenticAi.Pipeline.Specs.Language;

public enum ClauseKind
{
    /// <summary>A subject with a finite verb.</summary>
    Statement,

    /// <summary>A verb in base form without a subject.</summary>
    Imperative,

    /// <summary>A gerund or infinitive: "adding a book", "to see their loans".</summary>
    NonFinite,

    /// <summary>No verb: a noun phrase in <see cref="Clause.Subject"/>, attributes, or quantities only.</summary>
    Fragment,
}
