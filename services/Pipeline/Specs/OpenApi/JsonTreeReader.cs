using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgenticAi.Pipeline.Model.Provenance;

namespace AgenticAi.Pipeline.Specs.OpenApi;

/// <summary>Reads JSON with the place of each value.</summary>
internal static class JsonTreeReader
{
    /// <exception cref="TreeProblemException">The text is not JSON, or passes a limit.</exception>
    public static JsonTree Read(SpecSource source, SpecReadOptions options, List<SpecProblem> problems)
    {
        var state = new State(source, Encoding.UTF8.GetBytes(source.Text), new TreeLimits(options), problems);
        var reader = new Utf8JsonReader(
            state.Bytes,
            new JsonReaderOptions
            {
                MaxDepth = options.MaxDepth + 10,
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            }
        );
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, state, "", 0);
            reader.Read();
            return new JsonTree(root, state.Pointers);
        }
        catch (JsonException exception)
        {
            var place = state.PlaceOf(exception);
            throw new TreeProblemException("json-broken", $"The JSON is broken: {Reason(exception)}", "Mend the syntax there.", place);
        }
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader, State state, string pointer, int depth)
    {
        var start = state.Chars(reader.TokenStartIndex);
        state.Limits.Enter(depth, state.Source.Lines.Span(start, 0));
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, state, pointer, depth),
            JsonTokenType.StartArray => ReadArray(ref reader, state, pointer, depth),
            JsonTokenType.String => JsonValue.Create(reader.GetString()),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            JsonTokenType.Number => CoreScalar.Number(Encoding.UTF8.GetString(reader.ValueSpan)),
            _ => null,
        };
        state.Pointers.TryAdd(pointer, state.Source.Lines.Span(start, state.Chars(reader.BytesConsumed) - start));
        return value;
    }

    private static JsonObject ReadObject(ref Utf8JsonReader reader, State state, string pointer, int depth)
    {
        var members = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var start = state.Chars(reader.TokenStartIndex);
            var key = reader.GetString() ?? "";
            var child = JsonPointer.Append(pointer, key);
            var isNew = !members.ContainsKey(key);
            reader.Read();
            var value = ReadValue(ref reader, state, isNew ? child : child + "/duplicate", depth + 1);
            var span = state.Source.Lines.Span(start, state.Chars(reader.BytesConsumed) - start);
            if (isNew)
            {
                members.Add(key, value);
                state.Pointers[child] = span;
            }
            else
            {
                state.Problems.Add(DuplicateKey.Problem(key, span, state.Pointers[child]));
            }
        }

        return members;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader, State state, string pointer, int depth)
    {
        var items = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, state, $"{pointer}/{items.Count}", depth + 1));
        }

        return items;
    }

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }

    private sealed class State(SpecSource source, byte[] bytes, TreeLimits limits, List<SpecProblem> problems)
    {
        private long _lastByte;
        private int _lastChar;

        public SpecSource Source { get; } = source;

        public byte[] Bytes { get; } = bytes;

        public TreeLimits Limits { get; } = limits;

        public List<SpecProblem> Problems { get; } = problems;

        public Dictionary<string, SourceSpan> Pointers { get; } = new(StringComparer.Ordinal);

        // Positions only grow, so counting goes on from the last one.
        public int Chars(long position)
        {
            _lastChar += Encoding.UTF8.GetCharCount(Bytes.AsSpan((int)_lastByte, (int)(position - _lastByte)));
            _lastByte = position;
            return _lastChar;
        }

        public SourceSpan PlaceOf(JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var start = Source.Lines.Offset(line, 1);
            var before = Encoding.UTF8.GetByteCount(Source.Text.AsSpan(0, start)) + (int)(exception.BytePositionInLine ?? 0);
            return Source.Lines.Span(Encoding.UTF8.GetCharCount(Bytes.AsSpan(0, Math.Min(before, Bytes.Length))), 0);
        }
    }
}
