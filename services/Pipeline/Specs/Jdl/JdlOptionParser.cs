namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>Options in their three forms: <c>paginate A, B with pagination except C</c>, <c>use mapstruct for *</c>, <c>@paginate(pagination)</c>.</summary>
internal sealed class JdlOptionParser(SpecSource source, JdlTokens tokens)
{
    private static readonly HashSet<string> Names = new(
        [
            "paginate",
            "dto",
            "service",
            "search",
            "filter",
            "readOnly",
            "skipClient",
            "skipServer",
            "noFluentMethod",
            "embedded",
            "microservice",
            "angularSuffix",
            "clientRootFolder",
            "changelogDate",
        ],
        StringComparer.Ordinal
    );

    public List<(string Name, string Value)> ParseAnnotations()
    {
        var annotations = new List<(string, string)>();
        while (tokens.TryTake("@"))
        {
            var name = tokens.TakeName("the name of an annotation").Text;
            var value = "";
            if (tokens.TryTake("("))
            {
                value = tokens.Take().Text;
                tokens.Expect(")");
            }

            annotations.Add((char.ToLowerInvariant(name[0]) + name[1..], value));
        }

        return annotations;
    }

    public IEnumerable<JdlOption> Parse()
    {
        var start = tokens.Current;
        var isUse = tokens.TryTake("use");
        if (!isUse && !Names.Contains(start.Text))
        {
            throw tokens.Unexpected("entity, enum, relationship, application or an option");
        }

        var names = isUse ? ParseNames() : [tokens.Take().Text];
        if (isUse)
        {
            tokens.Expect("for");
        }

        var entities = ParseNames();
        var value = !isUse && tokens.TryTake("with") ? tokens.Take().Text : "";
        var except = tokens.TryTake("except") ? ParseNames() : [];
        var span = source.Lines.Span(start.Offset, tokens.LastEnd - start.Offset);
        return names
            .Select(name => isUse ? new JdlOption(KindOf(name), name, entities, except, span) : new JdlOption(name, value, entities, except, span))
            .ToList();
    }

    private List<string> ParseNames()
    {
        var names = new List<string>();
        do
        {
            names.Add(tokens.TryTake("*") || tokens.TryTake("all") ? "*" : tokens.TakeName("the name of an entity or *").Text);
        } while (tokens.TryTake(","));
        return names;
    }

    private static string KindOf(string value) =>
        value switch
        {
            "pagination" or "infinite-scroll" or "pager" => "paginate",
            "mapstruct" => "dto",
            "serviceClass" or "serviceImpl" => "service",
            "elasticsearch" or "couchbase" => "search",
            _ => value,
        };
}
