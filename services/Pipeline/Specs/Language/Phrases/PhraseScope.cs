namespace AgenticAi.Pipeline.Specs.Language.Phrases;

/// <summary>Where a noun phrase stands, which decides what may hang on it.</summary>
internal enum PhraseScope
{
    /// <summary>Before a verb, or without any: prepositional phrases belong to the noun.</summary>
    Subject,

    /// <summary>Behind "has" or without a verb: what the nouns are is said here, so prepositional phrases belong to them.</summary>
    Description,

    /// <summary>Behind a verb: prepositional phrases belong to the clause.</summary>
    Object,

    /// <summary>Behind a preposition: no list crosses a comma unless it is closed by "and" or "or".</summary>
    Complement,

    /// <summary>Behind a preposition that hangs on a noun: "a and b" may be the list that the noun itself stands in.</summary>
    WithinPhrase,
}
