using System.Globalization;

namespace AgenticAi.Pipeline.Model.Expressions;

/// <summary>Recursive descent over the grammar of docs/model.md.</summary>
internal sealed class ExpressionParser
{
    private const int MaxDepth = 200;
    private readonly ExpressionTokens _tokens;
    private int _depth;

    private ExpressionParser(string text) => _tokens = new ExpressionTokens(text);

    public static Expression Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var expression = parser.ParseBinary(Precedence.Or);
        parser._tokens.ExpectEnd();
        return expression;
    }

    private Expression ParseBinary(int minimum)
    {
        if (++_depth > MaxDepth)
        {
            throw _tokens.Error("the expression is nested too deeply");
        }

        var left = _tokens.TryTake("not") ? new NotExpression(ParseBinary(Precedence.Comparison)) : ParsePrimary();
        while (OperatorText.Parse(_tokens.Current) is { } @operator && Precedence.Of(@operator) >= minimum)
        {
            _tokens.Take();
            left = new BinaryExpression(left, @operator, ParseBinary(Precedence.Of(@operator) + 1));
        }

        _depth--;
        return left;
    }

    private Expression ParsePrimary()
    {
        if (_tokens.TryTake("("))
        {
            var inner = ParseBinary(Precedence.Or);
            _tokens.Expect(")");
            return inner;
        }

        if (_tokens.TryTake("["))
        {
            return new ListExpression(ParseList("]"));
        }

        if (_tokens.TryTake("-"))
        {
            return new Literal(-_tokens.TakeNumber());
        }

        return _tokens.TryTakeLiteral(out var value) ? new Literal(value) : ParseName();
    }

    private Expression ParseName()
    {
        var name = _tokens.TakeName();
        if (!_tokens.TryTake("("))
        {
            return ParsePath(name);
        }

        var kind = Enum.GetNames<AggregateKind>().FirstOrDefault(kind => string.Equals(kind.ToLowerInvariant(), name, StringComparison.Ordinal));
        return kind is not null && string.Equals(_tokens.Next, "in", StringComparison.Ordinal)
            ? ParseAggregate(Enum.Parse<AggregateKind>(kind))
            : new CallExpression(name, ParseList(")"));
    }

    private PathExpression ParsePath(string root)
    {
        var members = new List<string>();
        while (_tokens.TryTake("."))
        {
            members.Add(_tokens.TakeName());
        }

        return new PathExpression(root, members);
    }

    private AggregateExpression ParseAggregate(AggregateKind kind)
    {
        var alias = _tokens.TakeName();
        _tokens.Expect("in");
        var source = ParsePath(_tokens.TakeName());
        var where = _tokens.TryTake("where") ? ParseBinary(Precedence.Or) : null;
        var order = _tokens.TryTake("by") ? ParseBinary(Precedence.Or) : null;
        var descending = order is not null && _tokens.TryTake("desc");
        int? limit = order is not null && _tokens.TryTake("top") ? (int)_tokens.TakeNumber() : null;
        var value = _tokens.TryTake(":") ? ParseBinary(Precedence.Or) : null;
        _tokens.Expect(")");
        return new AggregateExpression(kind, alias, source, where, value, order, descending, limit);
    }

    private List<Expression> ParseList(string end)
    {
        var items = new List<Expression>();
        while (!_tokens.TryTake(end))
        {
            if (items.Count > 0)
            {
                _tokens.Expect(",");
            }

            items.Add(ParseBinary(Precedence.Or));
        }

        return items;
    }
}
