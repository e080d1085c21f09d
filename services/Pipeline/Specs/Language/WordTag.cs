namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>The part of speech of a token in its context.</summary>
public enum WordTag
{
    Other,
    Noun,
    NounPlural,

    /// <summary>Base form: infinitive, imperative, or present after a plural subject.</summary>
    Verb,
    VerbThird,
    VerbPast,
    VerbParticiple,
    VerbGerund,
    Modal,
    Adjective,
    Adverb,
    Determiner,

    /// <summary>its, their, a book's.</summary>
    Possessive,
    Pronoun,

    /// <summary>who, which, that, whose as the head of a relative clause.</summary>
    Relative,
    Preposition,
    To,
    Coordinator,
    Subordinator,
    Negation,

    /// <summary>Part of a quantity, also its words such as "at most".</summary>
    Number,
    Punctuation,
}
