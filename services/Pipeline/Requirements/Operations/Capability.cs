using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Operations;

/// <summary>Somebody does something with things: one clause of "Clients can list all todos, add one, and delete one".</summary>
/// <param name="Who">The acting subject; null in lists without one.</param>
/// <param name="Verb">Base form.</param>
/// <param name="Things">Objects of the verb, pronouns resolved to the object before.</param>
internal sealed record Capability(Statement Statement, Clause Clause, NounPhrase? Who, string Verb, IReadOnlyList<NounPhrase> Things)
{
    public static IReadOnlyList<Capability> Find(Statement statement) => statement.Remember(typeof(Capability), () => Read(statement));

    private static List<Capability> Read(Statement statement)
    {
        var found = new List<Capability>();
        IReadOnlyList<NounPhrase> last = [];
        NounPhrase? actor = null;
        var storyteller = statement.Analysis.Sentences.Select(sentence => sentence.Story?.Role).FirstOrDefault(role => role is not null);
        var described = Described(statement).ToList();
        var clauses = described.Count == 0 ? statement.AllClauses : statement.AllClauses.Select(Allowed).Concat(described);
        foreach (var clause in clauses.Where(clause => clause.Verb is { IsCopula: false, Negated: false }))
        {
            var things = Objects(clause);
            last = things.Count > 0 && !things.All(IsVague) ? things : last;
            var resolved =
                things.Count > 0 && !things.All(IsVague)
                    ? things
                    : [.. last.Select(thing => things.Exists(IsOwn) ? thing with { Own = true } : thing)];
            if (Owned(clause.Subject) is { } owned && things.All(IsVague))
            {
                resolved = [owned with { Own = true }];
            }

            actor = clause.Subject is { IsPronoun: false } named ? named : actor;
            var who = clause.Subject is { IsPronoun: true } ? storyteller ?? actor ?? clause.Subject : clause.Subject;
            var verbs = resolved.Where(IsVerbPhrase).Select(phrase => (Phrase: phrase, Verb: phrase.Modifiers[0].Lemma, Thing: phrase)).ToList();
            verbs.AddRange(
                resolved
                    .Skip(1)
                    .Except(verbs.Select(verb => verb.Phrase))
                    .Select(phrase => HiddenVerb(statement, phrase))
                    .OfType<(NounPhrase, string, NounPhrase)>()
            );
            found.Add(new Capability(statement, clause, who, clause.Verb!.Lemma, [.. resolved.Except(verbs.Select(verb => verb.Phrase))]));
            found.AddRange(verbs.Select(verb => new Capability(statement, clause, who, verb.Verb, [verb.Thing])));
        }

        return found;
    }

    /// <summary>The things, or the object as it stands where its noun is too vague to say ("an item") unless the text knows such a thing.</summary>
    public IReadOnlyList<NounPhrase> Named =>
        Things.Count > 0 ? Things
        : Clause.Object is { IsPronoun: false } named ? [.. named.All]
        : [];

    /// <summary>"A comment can only be edited by its author or an admin" as "only its author or an admin can edit a comment".</summary>
    public Capability Active()
    {
        var by = Clause.Complements.Where(complement => complement is { Preposition: "by", Phrase: not null }).ToList();
        return Clause is { Verb.Passive: true, Subject: { } thing } && by.Count > 0
            ? this with
            {
                Who = by[0].Phrase! with
                {
                    Only = by.Exists(complement => complement.Only || complement.Phrase!.Only) || IsOnly(thing),
                    Conjuncts = [.. by[0].Phrase!.Conjuncts, .. by.Skip(1).SelectMany(complement => complement.Phrase!.All)],
                },
                Things = [.. thing.All],
            }
            : this;
    }

    /// <summary>"Can only be edited or deleted": said once, meant of both.</summary>
    private bool IsOnly(NounPhrase thing) =>
        Statement.Clauses.Any(clause => clause is { Verb: { Passive: true, Only: true } } && clause.Subject?.Span == thing.Span);

    /// <summary>What the verb does to rows of a thing; empty for verbs of the domain ("ship").</summary>
    public static IReadOnlyList<OperationKind> Kinds(string verb, Clause clause)
    {
        var all =
            clause.Object is { } thing
            && (thing.Determiner == DeterminerKind.All || thing.Text.StartsWith("all of", StringComparison.OrdinalIgnoreCase))
            && clause.Text.Contains("at once", StringComparison.OrdinalIgnoreCase);
        return verb switch
        {
            "list" or "browse" or "search" or "filter" or "find" => [OperationKind.List, OperationKind.Get],
            "see"
            or "view"
            or "read"
            or "look"
            or "look at"
            or "look up"
            or "get"
            or "show"
            or "fetch"
            or "open"
            or "access"
            or "inspect"
            or "check" => [OperationKind.Get, OperationKind.List],
            "add"
            or "create"
            or "post"
            or "write"
            or "file"
            or "enter"
            or "submit"
            or "place"
            or "register"
            or "record"
            or "upload"
            or "publish new"
            or "make"
            or "request" => [OperationKind.Create],
            "change" or "edit" or "update" or "modify" or "correct" or "rename" => [OperationKind.Patch, OperationKind.Replace],
            "work" => [OperationKind.Get, OperationKind.List, OperationKind.Patch, OperationKind.Replace],
            "replace" => [OperationKind.Replace],
            "delete" or "remove" => all ? [OperationKind.DeleteAll] : [OperationKind.Delete],
            "clear" => [OperationKind.DeleteAll],
            "manage" or "administer" or "maintain" or "handle" or "look after" or "take care of" =>
            [
                OperationKind.List,
                OperationKind.Get,
                OperationKind.Create,
                OperationKind.Replace,
                OperationKind.Patch,
                OperationKind.Delete,
            ],
            _ => [],
        };
    }

    /// <summary>"place orders" after "manage the own cart," is a verb with its object, though it could be a noun.</summary>
    private static bool IsVerbPhrase(NounPhrase phrase) =>
        phrase is { Determiner: DeterminerKind.None, IsPlural: true, Modifiers: [var first] }
        && first.Kind == ModifierKind.Noun
        && first.Text is "place" or "list" or "request" or "record" or "book" or "file" or "post" or "order" or "view" or "check" or "reserve";

    /// <summary>"Gardener: a registered user who may manage ...": what a role is described by.</summary>
    private static IEnumerable<Clause> Described(Statement statement) =>
        statement.Kind == StatementKind.ListItem
            ? statement
                .Clauses.Where(clause => clause is { Kind: ClauseKind.Fragment, Verb: null, Subject: not null })
                .SelectMany(clause => clause.Subject!.Relatives)
                .Where(relative => relative is { Subject: null, Verb.Modality: Modality.May or Modality.Can })
            : [];

    // "..., file requests and review them" goes on with what the role may.
    private static Clause Allowed(Clause clause) =>
        clause is { Kind: ClauseKind.Imperative, Verb: { Modality: Modality.None } verb }
            ? clause with
            {
                Verb = verb with { Modality = Modality.May },
            }
            : clause;

    /// <summary>"open repair jobs" and "rate finished jobs" after "manage the own bicycles,".</summary>
    private static (NounPhrase Phrase, string Verb, NounPhrase Thing)? HiddenVerb(Statement statement, NounPhrase phrase)
    {
        var first = phrase.Text.Split(' ')[0];
        if (
            phrase.Determiner != DeterminerKind.None
            || first.Length == phrase.Text.Length
            || !WordForms.IsVerb(first)
            || first == phrase.HeadToken.Text && phrase.Relatives.Count == 0
        )
        {
            return null;
        }

        return
            EnglishAnalyzer.Analyze("may " + phrase.Text, statement.Terms).Clauses.ToList() is [{ Verb: { } verb, Object: { IsPlural: true } thing }]
            && verb.Lemma == first
            ? (phrase, first, Moved(thing, phrase.Span))
            : null;
    }

    /// <summary>The thing as it was read behind "may ", with the places that it has in the statement.</summary>
    private static NounPhrase Moved(NounPhrase thing, TextSpan to) =>
        thing with
        {
            Span = to,
            Modifiers =
            [
                .. thing.Modifiers.Select(modifier =>
                    modifier with
                    {
                        Span = modifier.Span with { Offset = modifier.Span.Offset + to.Offset - "may ".Length },
                    }
                ),
            ],
        };

    private static List<NounPhrase> Objects(Clause clause)
    {
        var things = clause.Object is { } direct ? direct.All.ToList() : [];
        return things.Count > 0
            ? things
            :
            [
                .. clause
                    .Complements.Where(complement =>
                        complement.Phrase is not null
                        && (
                            complement.Preposition is "at" or "for" or "through" or "in" or "of" or "up"
                            || (complement.Preposition == "on" && clause.Verb?.Lemma == "work")
                        )
                    )
                    .SelectMany(complement => complement.Phrase!.All),
            ];
    }

    /// <summary>The order in "the owner of an order"; null for other people.</summary>
    public static NounPhrase? Owned(NounPhrase? who) =>
        who is { Head: "owner" or "creator" or "author" or "maker", Possessor: { IsPronoun: false } thing } ? thing : null;

    // "see only their own": of what was spoken of before.
    private static bool IsOwn(NounPhrase thing) => thing.Own || thing.Head == "own";

    private static bool IsVague(NounPhrase thing) =>
        thing.IsPronoun
        || thing.Head == "own"
        || thing.Head is "one" or "it" or "them" or "some" or "all" or "field" or "item" or "entry" or "detail" or "data"
        || thing.Text is "one" or "a single one";
}
