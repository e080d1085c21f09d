using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.Jdl;

/// <summary>Recursive descent over declarations; after an error it goes on with the next declaration.</summary>
internal sealed class JdlParser(SpecSource source, JdlTokens tokens, List<SpecProblem> problems)
{
    private const int MostProblems = 20;

    private static readonly HashSet<string> Starts = new(
        ["entity", "enum", "relationship", "application", "deployment", "use"],
        StringComparer.Ordinal
    );

    private readonly JdlFile _file = new();
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);
    private readonly JdlOptionParser _options = new(source, tokens);

    public JdlFile Parse()
    {
        while (!tokens.IsAtEnd && problems.Count < MostProblems)
        {
            var start = tokens.Position;
            try
            {
                ParseDeclaration();
            }
            catch (JdlSyntaxException exception)
            {
                problems.Add(JdlProblems.Syntax(source, exception));
                Recover(start);
            }
        }

        return _file;
    }

    private void ParseDeclaration()
    {
        var start = tokens.Current;
        var annotations = _options.ParseAnnotations();
        if (tokens.Is("entity"))
        {
            ParseEntity(start, annotations);
        }
        else if (tokens.TryTake("enum"))
        {
            ParseEnum(start);
        }
        else if (tokens.TryTake("relationship"))
        {
            ParseRelationships();
        }
        else if (tokens.TryTake("application"))
        {
            ParseApplication(start);
        }
        else if (tokens.TryTake("deployment"))
        {
            tokens.SkipBlock();
            _file.Ignored.Add(new JdlIgnored("deployment", SpanFrom(start)));
        }
        else if (tokens.Current.Kind == JdlTokenKind.Name && tokens.Next is { Kind: JdlTokenKind.Symbol, Text: "=" })
        {
            var name = tokens.Take().Text;
            tokens.Take();
            _constants[name] = tokens.Take().Text;
        }
        else
        {
            _file.Options.AddRange(_options.Parse());
        }
    }

    private void ParseEntity(JdlToken start, List<(string Name, string Value)> annotations)
    {
        var keyword = tokens.Take();
        var name = tokens.TakeName("the name of an entity");
        if (tokens.TryTake("("))
        {
            tokens.TakeName("the name of a table");
            tokens.Expect(")");
        }

        var place = SpanFrom(keyword);
        var fields = tokens.Is("{") ? ParseFields() : [];
        var comment = start.Comment.Length > 0 ? start.Comment : keyword.Comment;
        _file.Entities.Add(new JdlEntity(name.Text, fields, comment, place));
        _file.Options.AddRange(annotations.Select(annotation => new JdlOption(annotation.Name, annotation.Value, [name.Text], [], place)));
    }

    private List<JdlField> ParseFields()
    {
        var fields = new List<JdlField>();
        tokens.Expect("{");
        while (!tokens.TryTake("}"))
        {
            var first = tokens.Current;
            IgnoreAnnotations();
            var name = tokens.TakeName("the name of a field");
            var type = tokens.TakeName("the type of the field");
            fields.Add(ParseField(first, name, type));
            tokens.TryTake(",");
        }

        return fields;
    }

    private JdlField ParseField(JdlToken first, JdlToken name, JdlToken type)
    {
        var limits = new Dictionary<string, string>(StringComparer.Ordinal);
        var (isRequired, isUnique) = (false, false);
        while (tokens.Current.Kind == JdlTokenKind.Name && JdlFieldTypes.IsValidation(tokens.Current.Text))
        {
            var validation = tokens.Take().Text;
            isRequired |= validation == "required";
            isUnique |= validation == "unique";
            if (tokens.TryTake("("))
            {
                var value = tokens.Take();
                limits[validation.ToLowerInvariant()] = _constants.GetValueOrDefault(value.Text, value.Text);
                tokens.Expect(")");
            }
        }

        var comment = first.Comment.Length > 0 ? first.Comment : name.Comment;
        return new JdlField(name.Text, type.Text, isRequired, isUnique, limits, comment, SpanFrom(name));
    }

    private void ParseEnum(JdlToken start)
    {
        var name = tokens.TakeName("the name of an enumeration");
        var values = new List<string>();
        tokens.Expect("{");
        while (!tokens.TryTake("}"))
        {
            values.Add(tokens.TakeName("a value").Text);
            if (tokens.TryTake("("))
            {
                while (!tokens.TryTake(")"))
                {
                    _ = tokens.IsAtEnd ? throw tokens.Unexpected("')'") : tokens.Take();
                }
            }

            tokens.TryTake(",");
        }

        _file.Enums.Add(new JdlEnum(name.Text, values, start.Comment, SpanFrom(start)));
    }

    private void ParseRelationships()
    {
        var kind = tokens.TakeName("OneToOne, OneToMany, ManyToOne or ManyToMany");
        if (kind.Text is not ("OneToOne" or "OneToMany" or "ManyToOne" or "ManyToMany"))
        {
            throw new JdlSyntaxException($"OneToOne, OneToMany, ManyToOne or ManyToMany is expected, not '{kind.Text}'.", kind.Offset, kind.Length);
        }

        tokens.Expect("{");
        while (!tokens.TryTake("}"))
        {
            var start = tokens.Current;
            var from = ParseSide();
            tokens.Expect("to");
            var to = ParseSide();
            var option = tokens.Is("with") ? tokens.Take() : null;
            var isBuiltIn = option is not null && tokens.TakeName("builtInEntity").Text == "builtInEntity";
            if (option is not null && !isBuiltIn)
            {
                _file.Ignored.Add(new JdlIgnored("an identifier derived from the other side", SpanFrom(option), IsDemand: true));
            }

            _file.Relationships.Add(new JdlRelationship(kind.Text, from, to, isBuiltIn, SpanFrom(start)));
            tokens.TryTake(",");
        }
    }

    private JdlSide ParseSide()
    {
        IgnoreAnnotations();
        var entity = tokens.TakeName("the name of an entity").Text;
        if (!tokens.TryTake("{"))
        {
            return new JdlSide(entity, null, null, false);
        }

        var field = tokens.TakeName("the name of the member").Text;
        string? display = null;
        if (tokens.TryTake("("))
        {
            display = tokens.TakeName("the member to show").Text;
            tokens.Expect(")");
        }

        var isRequired = tokens.TryTake("required");
        tokens.Expect("}");
        return new JdlSide(entity, field, display, isRequired);
    }

    private void IgnoreAnnotations()
    {
        var start = tokens.Current;
        _file.Ignored.AddRange(
            _options
                .ParseAnnotations()
                .Select(annotation => new JdlIgnored($"@{annotation.Name}({annotation.Value})", SpanFrom(start), IsDemand: true))
        );
    }

    private void ParseApplication(JdlToken start)
    {
        tokens.Expect("{");
        while (!tokens.TryTake("}"))
        {
            if (tokens.TryTake("baseName"))
            {
                _file.ApplicationName ??= tokens.Take().Text;
            }
            else if (tokens.Is("authenticationType"))
            {
                var setting = tokens.Take();
                _file.Ignored.Add(new JdlIgnored($"authenticationType {tokens.Take().Text}", SpanFrom(setting), IsDemand: true));
            }
            else if (tokens.TryTake("config"))
            {
                ParseApplication(start);
            }
            else if (tokens.Is("{"))
            {
                tokens.SkipBlock();
            }
            else
            {
                _ = tokens.IsAtEnd ? throw tokens.Unexpected("'}'") : tokens.Take();
            }
        }

        _file.Ignored.Add(new JdlIgnored("application settings", SpanFrom(start)));
    }

    private void Recover(int start)
    {
        while (!tokens.IsAtEnd && (tokens.Position == start || !Starts.Contains(tokens.Current.Text) || !IsAtLineStart(tokens.Current)))
        {
            tokens.Take();
        }
    }

    private bool IsAtLineStart(JdlToken token) =>
        source.Text.LastIndexOf('\n', Math.Max(0, token.Offset - 1)) is var newline
        && string.IsNullOrWhiteSpace(source.Text[(newline + 1)..token.Offset]);

    private SourceSpan SpanFrom(JdlToken start) => source.Lines.Span(start.Offset, tokens.LastEnd - start.Offset);
}
