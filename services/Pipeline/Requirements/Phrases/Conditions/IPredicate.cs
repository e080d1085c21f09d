using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Phrases.Conditions;

/// <summary>One way in which a clause says something of a row.</summary>
internal interface IPredicate
{
    /// <summary>What the clause says, without its negation; null when it says something else or more.</summary>
    /// <param name="subject">The row that the clause's subject stands for.</param>
    /// <param name="scope">Already about the row.</param>
    Expression? Read(Clause clause, RowReference subject, PhraseScope scope);
}
