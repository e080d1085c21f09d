namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>The tags as the tagger weighs them: auxiliaries foretell other words than full verbs do.</summary>
internal enum TagState
{
    Start,
    Noun,
    Plural,
    Verb,
    Third,
    Past,
    Participle,
    Gerund,
    Modal,
    Be,
    Have,
    Do,
    Adjective,
    Adverb,
    Determiner,
    Possessive,
    Pronoun,
    Relative,
    Preposition,
    To,
    Coordinator,
    Subordinator,
    Negation,
    Number,
    Comma,
    Stop,
    Other,
}
