namespace AgenticAi.Pipeline.Validation.Evaluation;

/// <summary>What the roots of paths mean while an expression is evaluated. Immutable: <see cref="With"/> makes an inner scope.</summary>
internal sealed class Scope
{
    private readonly Scope? _outer;
    private readonly string? _name;
    private readonly object? _value;

    private Scope(DateTimeOffset now) => Now = now;

    private Scope(Scope outer, string name, object? value)
        : this(outer.Now)
    {
        _outer = outer;
        _name = name;
        _value = value;
    }

    public DateTimeOffset Now { get; private init; }

    public static Scope At(DateTimeOffset now) => new(now);

    public Scope With(string name, object? value) => new(this, name, value);

    /// <summary>The same names at another moment.</summary>
    public Scope When(DateTimeOffset now) => _outer is null ? new Scope(now) : new Scope(_outer.When(now), _name!, _value);

    public bool TryFind(string name, out object? value)
    {
        for (var scope = this; scope._outer is not null; scope = scope._outer)
        {
            if (string.Equals(scope._name, name, StringComparison.Ordinal))
            {
                value = scope._value;
                return true;
            }
        }

        value = name switch
        {
            "now" => Now,
            "today" => DateOnly.FromDateTime(Now.UtcDateTime),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>The name stands for something here, be it null.</summary>
    public bool Knows(string name) => TryFind(name, out _);

    public object? Find(string name) => TryFind(name, out var value) ? value : null;

    public Row? Row(string name) => Find(name) as Row;
}
