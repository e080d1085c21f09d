namespace AgenticAi.Pipeline.Specs.Language;

/// <summary>The word that joins a clause to the one before it or above it.</summary>
public enum Connector
{
    None,
    If,
    When,
    While,
    Where,
    Unless,
    Until,
    Once,
    Before,
    After,
    OnlyAfter,
    OnlyBefore,
    OnlyIf,
    OnlyWhen,
    OnlyUntil,
    SoThat,
    Because,
    AsLongAs,
    Provided,
    Except,
    Whether,

    /// <summary>"ensure that", "says that".</summary>
    That,

    /// <summary>"need to pay", "to see their loans": an infinitive below a verb.</summary>
    To,

    /// <summary>who, which, that, whose or a bare participle after a noun.</summary>
    Relative,

    /// <summary>A gerund or participle behind the verb: "naming the books", "sorted by priority".</summary>
    Participle,
    And,
    Or,
    But,
    Otherwise,
    Instead,
    Then,

    /// <summary>What stands after a colon.</summary>
    Colon,

    /// <summary>What stands after an arrow that joins no two states: "`POST /x` -> 201".</summary>
    Arrow,
}
