using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Reads the first document of a YAML text as JSON, with the place of each value.</summary>
internal sealed partial class YamlTreeReader
{
    private readonly SpecSource _source;
    private readonly Parser _parser;
    private readonly TreeLimits _limits;
    private readonly List<SpecProblem> _problems;
    private readonly Dictionary<string, SourceSpan> _pointers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonNode? Value, int Nodes)> _anchors = new(StringComparer.Ordinal);
    private Mark _lastEnd = Mark.Empty;

    private YamlTreeReader(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        _source = source;
        _parser = new Parser(new StringReader(source.Text));
        _limits = new TreeLimits(options);
        _problems = problems;
    }

    /// <exception cref="TreeProblemException">The text is not YAML, or passes a limit.</exception>
    public static JsonTree Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        var reader = new YamlTreeReader(source, options, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            throw reader.Broken(source.Lines.At((int)exception.Start.Line, (int)exception.Start.Column), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner fails like this when a text ends inside of brackets.
            throw reader.Broken(
                source.Lines.At((int)reader._lastEnd.Line, (int)reader._lastEnd.Column),
                "something that was opened here is never closed"
            );
        }
    }

    private TreeProblemException Broken(SourceSpan place, string reason)
    {
        var tab = TabIndentation().Match(_source.Text);
        return tab.Success
            ? Problem(
                _source.Lines.Span(tab.Index + tab.Length - 1, 0),
                "a tab is used for indentation",
                "Indent with spaces; YAML allows no tabs there."
            )
            : Problem(place, reason, "Mend the syntax there; a wrong indentation or a missing quote or bracket is the usual cause.");

        static TreeProblemException Problem(SourceSpan place, string reason, string remedy) =>
            new("yaml-broken", $"The YAML is broken: {Position().Replace(reason, "").TrimEnd('.', ' ')}.", remedy, place);
    }

    private JsonTree ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new JsonTree(null, _pointers);
        }

        var root = ReadValue("", 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            var place = Place(second.Start);
            _problems.Add(
                new SpecProblem(
                    "yaml-several-documents",
                    "A second YAML document starts here.",
                    "Put each document into a file of its own.",
                    place,
                    place.File
                )
            );
        }

        return new JsonTree(root, _pointers);
    }

    private JsonNode? ReadValue(string pointer, int depth)
    {
        var current = _parser.Current ?? throw new YamlException("the document ends too early");
        var start = Place(current.Start);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Expand(alias, depth, start);
        }

        var before = _limits.Nodes;
        _limits.Enter(depth, start);
        var node = (NodeEvent)current;
        var value = node switch
        {
            Scalar => ReadScalar(),
            MappingStart => ReadMapping(pointer, depth),
            _ => ReadSequence(pointer, depth),
        };
        var end = _source.Lines.Offset((int)_lastEnd.Line, (int)_lastEnd.Column);
        _pointers.TryAdd(pointer, SpanBetween(start.Offset, end));
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = (value, _limits.Nodes - before);
        }

        return value;
    }

    private JsonNode? ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        _lastEnd = scalar.End;
        var isPlain = scalar is { Style: ScalarStyle.Plain, IsQuotedImplicit: false } && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific);
        return isPlain ? CoreScalar.Resolve(scalar.Value) : JsonValue.Create(scalar.Value);
    }

    private JsonObject ReadMapping(string pointer, int depth)
    {
        _parser.Consume<MappingStart>();
        var members = new JsonObject();
        var merges = new List<JsonNode?>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (key, place) = ReadKey();
            var child = JsonPointer.Append(pointer, key);
            var isNew = !members.ContainsKey(key);
            var value = ReadValue(isNew ? child : child + "/duplicate", depth + 1);
            var span = SpanBetween(place.Offset, _source.Lines.Offset((int)_lastEnd.Line, (int)_lastEnd.Column));
            if (key == "<<")
            {
                merges.Add(value);
            }
            else if (isNew)
            {
                members.Add(key, value);
                _pointers[child] = span;
            }
            else
            {
                _problems.Add(DuplicateKey.Problem(key, span, _pointers[child]));
            }
        }

        Merge(members, merges);
        return members;
    }

    private (string Key, SourceSpan Place) ReadKey()
    {
        var place = Place(_parser.Current!.Start);
        if (_parser.TryConsume<AnchorAlias>(out var alias) && Expand(alias, 0, place) is JsonValue value)
        {
            return (value.ToString(), place);
        }

        if (!_parser.TryConsume<Scalar>(out var scalar))
        {
            throw new TreeProblemException("yaml-key", "The key is not a plain value.", "Use text as keys.", place);
        }

        _lastEnd = scalar.End;
        return (scalar.Value, place);
    }

    private JsonArray ReadSequence(string pointer, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue($"{pointer}/{items.Count}", depth + 1));
        }

        return items;
    }

    private JsonNode? Expand(AnchorAlias alias, int depth, SourceSpan place)
    {
        _lastEnd = alias.End;
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchor))
        {
            throw new TreeProblemException(
                "yaml-alias",
                $"The alias *{alias.Value.Value} names nothing that stands before it.",
                "Define the anchor above; an anchor can't contain its own alias.",
                place
            );
        }

        _limits.Enter(depth, place, anchor.Nodes);
        return anchor.Value?.DeepClone();
    }

    // The merge key of YAML 1.1, which many documents still use: own keys win over merged ones.
    private static void Merge(JsonObject members, List<JsonNode?> merges)
    {
        foreach (
            var (key, value) in merges
                .SelectMany(merge => merge is JsonArray several ? several.OfType<JsonObject>() : [.. new[] { merge }.OfType<JsonObject>()])
                .SelectMany(merged => merged)
        )
        {
            if (!members.ContainsKey(key))
            {
                members.Add(key, value?.DeepClone());
            }
        }
    }

    private SourceSpan Place(Mark mark) => _source.Lines.At((int)mark.Line, (int)mark.Column);

    private SourceSpan SpanBetween(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1]))
        {
            end--;
        }

        return _source.Lines.Span(start, end - start);
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex TabIndentation();

    // The place stands before the message already.
    [GeneratedRegex(
        @"\s*\(?\bLine: \d+, Col: \d+, Idx: \d+\)?(?:\s*-\s*\(?Line: \d+, Col: \d+, Idx: \d+\)?)?:?\s*|\s*\bat line \d+,? (?:column|col) \d+"
    )]
    private static partial Regex Position();
}
