namespace AgenticAi.Pipeline.Specs.Language.Tagging;

/// <summary>How well a tag follows another; what is not listed counts 0.</summary>
internal static class Transitions
{
    private const string Table = """
        Start: Determiner+1 Pronoun+1 Subordinator+1 Third-4 Past-4 Participle-1 Modal-4 Coordinator-1 To-2 Negation-1 Relative-4 Be-3 Have-2 Possessive+1
        Determiner: Noun+3 Plural+3 Adjective+2 Participle+2 Gerund-1 Number+1 Adverb-1 Verb-9 Third-9 Past-7 Modal-8 Be-5 Have-5 Do-6 Determiner-1 Possessive-2 Pronoun-3 Preposition-4 To-6 Coordinator-3 Subordinator-5 Comma-3 Stop-3 Negation-4 Relative-5
        Possessive: Noun+3 Plural+3 Adjective+2 Participle+2 Gerund+1 Number+1 Adverb-2 Verb-9 Third-9 Past-7 Modal-8 Be-6 Have-6 Do-6 Determiner-6 Possessive-8 Pronoun-5 Preposition-4 To-6 Coordinator-3 Subordinator-5 Comma-3 Stop-3 Negation-4 Relative-5
        Noun: Plural+1 Verb-4 Third+2 Past-1 Gerund-2 Modal+2 Be+2 Have+1 Do+1 Adjective-3 Determiner-3 Possessive+1 Pronoun-2 Relative+1 Preposition+1 To+1 Coordinator+1 Subordinator+1 Negation-1 Number-1 Comma+1 Stop+1
        Plural: Noun-4 Plural-4 Verb+2 Third-4 Past-1 Participle+1 Gerund-1 Modal+2 Be+2 Have+2 Do+1 Adjective-3 Determiner-3 Possessive+1 Pronoun-2 Relative+1 Preposition+1 To+1 Coordinator+1 Subordinator+1 Negation-1 Number-1 Comma+1 Stop+1
        Verb: Determiner+3 Possessive+3 Pronoun+2 Plural+1 Adverb+1 Preposition+1 To+1 Number+1 Subordinator+1 Participle-2 Verb-6 Third-8 Past-7 Modal-8 Be-7 Have-7 Do-7 Relative-1
        Third: Determiner+3 Possessive+3 Pronoun+2 Plural+1 Adverb+1 Preposition+1 To+1 Number+1 Subordinator+1 Participle-2 Verb-6 Third-8 Past-7 Modal-8 Be-7 Have-7 Do-7 Relative-1
        Past: Determiner+2 Possessive+2 Pronoun+2 Plural+1 Adverb+1 Preposition+1 To+1 Subordinator+1 Participle-2 Verb-6 Third-8 Past-7 Modal-8 Be-7 Have-7 Do-7 Relative-1
        Participle: Preposition+2 To+1 Adverb+1 Noun+1 Plural+1 Determiner-1 Coordinator+1 Subordinator+1 Comma+1 Stop+1 Adjective-1 Verb-5 Third-4 Past-5 Modal-1 Be-1 Have-3 Relative-3
        Gerund: Determiner+2 Possessive+2 Noun+1 Plural+1 Adjective+1 Preposition+1 Pronoun+1 Participle-2 Verb-5 Third+0 Past-4 Relative-3
        Modal: Verb+4 Be+3 Have+2 Do+1 Adverb+1 Negation+3 Noun-6 Plural-8 Third-8 Past-8 Participle-6 Gerund-8 Adjective-5 Determiner-4 Pronoun-2 Preposition-4 Comma-3 Stop-3 Number-5
        Be: Participle+4 Adjective+3 Gerund+2 Determiner+2 Possessive+2 Pronoun+0 Preposition+1 Adverb+1 Negation+2 Number+1 To-0 Noun-1 Plural-1 Verb-8 Third-8 Past-8 Modal-8 Be+0 Have-8 Do-8 Relative-4
        Have: Participle+3 Determiner+3 Possessive+2 Plural+1 Number+2 To+1 Be+2 Adverb+1 Negation+2 Adjective+1 Verb-8 Third-8 Past-8 Modal-8 Have-5 Do-8 Relative-4
        Do: Verb+3 Negation+3 Determiner+2 Pronoun+1 Noun-1 Plural+0 Have+1 Be-2 Third-8 Past-8 Participle-4 Modal-8 Relative-4
        Adjective: Noun+2 Plural+2 Adjective+1 Coordinator+1 Comma+1 Stop+1 Subordinator+1 Gerund-1 Determiner-4 Verb-5 Third-4 Past-5 Modal-3 Be-2 Have-3 Do-4 Number-1 Pronoun-3 Possessive-5 Relative-3
        Adverb: Verb+1 Third+1 Past+1 Participle+1 Adjective+1 Preposition+1 Subordinator+1 Number+1 Comma+1 Stop+1 Noun-1 Plural-1 Relative-3
        Pronoun: Verb+1 Third+1 Past+1 Modal+2 Be+2 Have+2 Do+2 Preposition+1 Relative+1 Comma+1 Stop+1 Coordinator+1 Subordinator+1 Noun-5 Plural-5 Adjective-3 Determiner-2 Participle-1 Gerund-2 Pronoun-2 Possessive-2 Number-3
        Relative: Verb+1 Third+1 Past+1 Modal+2 Be+2 Have+2 Do+1 Determiner+1 Pronoun+1 Adjective-2 Participle-4 Gerund-4 Noun-1 Comma-3 Stop-3 Relative-6
        Preposition: Determiner+2 Possessive+2 Noun+1 Plural+1 Adjective+1 Gerund+1 Pronoun+1 Number+1 Verb-7 Third-7 Past-6 Modal-8 Be-7 Have-7 Do-7 Adverb-2 Preposition-1 To-4 Coordinator-4 Subordinator-2 Comma-3 Stop-3 Relative-1
        To: Verb+2 Be+3 Have+2 Do+2 Determiner+1 Possessive+1 Number+1 Pronoun+1 Adjective-1 Third-8 Past-8 Participle-2 Gerund-2 Modal-8 Comma-2 Stop-2 Coordinator-4 Preposition-3 Subordinator-3
        Coordinator: Coordinator-4 Comma-2 Stop-2 Possessive+1 Determiner+1
        Subordinator: Determiner+2 Possessive+2 Pronoun+1 Gerund+1 Verb-2 Third-3 Past-3 Modal-4 Be-4 Have-3 Comma-1 Stop-3 Coordinator-4 Relative-4
        Negation: Verb+2 Be+2 Have+1 Participle+2 Adjective+1 Adverb+1 Determiner+1 Preposition+1 To+1 Noun-1 Plural-1 Third-1 Past-2
        Number: Plural+3 Noun+2 Adjective+1 Preposition+1 Comma+1 Stop+1 Coordinator+1 To+1 Subordinator+1 Verb-3 Third-2 Past-2 Determiner-3 Gerund-1
        Comma: Relative-1 Possessive+1
        Stop: Determiner+1 Third-2 Past-2 Relative-4
        """;

    private static readonly int[,] Scores = Parse();

    public static int Score(TagState from, TagState to) => Scores[(int)from, (int)to];

    private static int[,] Parse()
    {
        var size = Enum.GetValues<TagState>().Length;
        var scores = new int[size, size];
        foreach (var line in Table.Split('\n'))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var from = (int)Enum.Parse<TagState>(fields[0][..^1]);
            foreach (var field in fields.AsSpan(1))
            {
                var sign = field.AsSpan().IndexOfAny('+', '-');
                scores[from, (int)Enum.Parse<TagState>(field.AsSpan(0, sign))] = int.Parse(field.AsSpan(sign));
            }
        }

        return scores;
    }
}
