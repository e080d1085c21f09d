using AgenticAi.Pipeline.Specs.Language.Phrases;

namespace AgenticAi.Pipeline.Specs.Language.Clauses;

/// <summary>The main clauses of a sentence one after the other, each with the conditions that stand before it.</summary>
internal sealed class SequenceReader(Grammar grammar)
{
    private readonly TaggedSentence sentence = grammar.Sentence;
    private readonly List<Clause> clauses = [];
    private readonly List<Clause> pending = [];
    private Connector next;
    private ScenarioStep step;
    private bool segmentIsOpen;

    public List<Clause> Read(bool isScenario, int start = 0)
    {
        for (var i = start; i < sentence.Count; )
        {
            i = ReadAt(i, isScenario);
        }

        FlushPending();
        return clauses;
    }

    private int ReadAt(int i, bool isScenario)
    {
        if (sentence.IsStop(i) || sentence.IsComma(i))
        {
            return SkipMark(i);
        }

        if (isScenario && StepOf(i) is var found and not ScenarioStep.None)
        {
            (step, next, segmentIsOpen) = (found, Connector.None, false);
            return i + 1;
        }

        if (LinkOf(i) is var link and not Connector.None)
        {
            next = link;
            return i + 1;
        }

        return ReadMoves(i) is var moved && moved > i ? moved
            : ReadCondition(i) is var conditioned && conditioned > i ? conditioned
            : ReadMain(i, isScenario);
    }

    private int SkipMark(int i)
    {
        if (sentence.IsStop(i))
        {
            segmentIsOpen = false;
            if (sentence[i].Text == ":")
            {
                next = Connector.Colon;
            }
            else
            {
                FlushPending();
                next = Connector.None;
            }
        }

        return i + 1;
    }

    private ScenarioStep StepOf(int i) =>
        sentence.Lower(i) switch
        {
            "given" => ScenarioStep.Given,
            "when" => ScenarioStep.When,
            "then" => ScenarioStep.Then,
            _ => ScenarioStep.None,
        };

    private Connector LinkOf(int i) =>
        sentence.Lower(i) switch
        {
            "and" => Connector.And,
            "or" => Connector.Or,
            "but" => Connector.But,
            "otherwise" or "else" => Connector.Otherwise,
            "instead" when sentence.Tag(i) == WordTag.Adverb => Connector.Instead,
            "then" => Connector.Then,
            _ when sentence[i].Kind == TokenKind.Arrow => Connector.Arrow,
            _ => Connector.None,
        };

    private int ReadMoves(int i)
    {
        var (moves, end) = MoveReader.ReadChain(sentence, i);
        if (moves.Count == 0)
        {
            (moves, end) = MoveReader.ReadSegment(sentence, i);
        }

        if (moves.Count == 0)
        {
            return i;
        }

        var draft = new ClauseDraft(sentence, i, ClauseLevel.Main) { Connector = next };
        draft.Moves.AddRange(moves);
        Add([draft.Build(end)]);
        return end;
    }

    private int ReadCondition(int i)
    {
        var (conditions, end) = grammar.Subordinates.ReadConnected(i);
        if (conditions.Count == 0)
        {
            return i;
        }

        var mainFollows =
            sentence.IsComma(end) && (grammar.Lookahead.StartsClause(end + 1) || grammar.Clauses.StartsVerb(end + 1) || sentence.Is(end + 1, "then"));
        if (segmentIsOpen && !mainFollows && clauses.Count > 0)
        {
            clauses[^1] = clauses[^1] with { Subordinates = [.. clauses[^1].Subordinates, .. conditions] };
        }
        else
        {
            pending.AddRange(conditions);
        }

        return end;
    }

    private int ReadMain(int i, bool isScenario)
    {
        var (read, end) = grammar.Clauses.Read(i, next, isScenario ? ClauseLevel.Step : ClauseLevel.Main);
        if (read.Count == 0 || end <= i)
        {
            if (clauses.Count > 0)
            {
                clauses[^1] = clauses[^1] with { IsPartial = true };
            }

            return i + 1;
        }

        Add(read);
        return end;
    }

    private void Add(List<Clause> read)
    {
        clauses.AddRange(read.Select(c => c with { Step = step, Subordinates = [.. pending, .. c.Subordinates] }));
        pending.Clear();
        next = Connector.None;
        segmentIsOpen = true;
    }

    private void FlushPending()
    {
        clauses.AddRange(pending.Select(c => c with { Step = step }));
        pending.Clear();
    }
}
