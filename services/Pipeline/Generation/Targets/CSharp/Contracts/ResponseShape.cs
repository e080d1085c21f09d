using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>The members of an answer in generated code, and what making it needs.</summary>
internal sealed class ResponseShape
{
    private static readonly (string Name, string Type)[] Context =
    [
        ("db", "AppDbContext"),
        ("caller", "CurrentUser"),
        ("now", "DateTimeOffset"),
        ("today", "DateOnly"),
        ("baseUrl", "string"),
    ];

    private readonly IReadOnlySet<string> _uses;
    private readonly IReadOnlyList<ViewParameter> _parameters;

    private ResponseShape(
        IReadOnlyList<ResponseField> fields,
        IReadOnlySet<string> uses,
        IReadOnlySet<(string Root, string Path)> includes,
        IReadOnlyList<ViewParameter> parameters
    )
    {
        Fields = fields;
        _uses = uses;
        Includes = includes;
        _parameters = parameters;
    }

    /// <summary>Navigations that a handler must have loaded, by root.</summary>
    public IReadOnlySet<(string Root, string Path)> Includes { get; }

    public IReadOnlyList<ResponseField> Fields { get; }

    /// <summary>Locals that the values take from around them: <c>db</c>, <c>caller</c>, <c>now</c>, <c>today</c>, <c>baseUrl</c>.</summary>
    public IReadOnlySet<string> Uses => _uses;

    public string Parameters =>
        string.Join(
            ", ",
            [
                .. Context.Where(item => _uses.Contains(item.Name)).Select(item => $"{item.Type} {item.Name}"),
                .. _parameters.Select(parameter => $"{parameter.Type.ClrType} {parameter.Local}"),
            ]
        );

    /// <summary>The view of a row, made inside a query.</summary>
    public static ResponseShape OfRow(CodeNames names, View view)
    {
        var entity = names.Entity(view.Entity!);
        var parameters = ViewParameter.Of(names.Model, view);
        var scope = parameters.Aggregate(
            ExpressionScope.Query(names, entity, Variable(entity)),
            (known, parameter) => known.WithParameter(parameter.Name, parameter.Local, parameter.Type)
        );
        return Of(names, view, scope, parameters);
    }

    /// <summary>A view that a handler makes: the scope binds <c>this</c>, <c>query</c> and <c>input</c> as far as the operation has them.</summary>
    public static ResponseShape Of(CodeNames names, View view, ExpressionScope scope) => Of(names, view, scope, []);

    private static ResponseShape Of(CodeNames names, View view, ExpressionScope scope, IReadOnlyList<ViewParameter> parameters)
    {
        var compilation = new Compilation();
        var writer = new ResponseWriter(names, compilation);
        var fields = writer.Fields(view, scope);
        var finished = compilation.Finish(Term.True);
        return new ResponseShape(fields, finished.Uses, finished.Includes, parameters);
    }

    /// <summary>The expression that makes the view inside a query: <c>BookResponse.From(baseUrl)</c>. Its arguments are locals of these names.</summary>
    public static string Call(CodeNames names, View view)
    {
        var shape = OfRow(names, view);
        IEnumerable<string> arguments =
        [
            .. Context.Where(item => shape._uses.Contains(item.Name)).Select(item => item.Name),
            .. shape._parameters.Select(parameter => parameter.Argument),
        ];
        return $"{names.View(view.Name).Name}.From({string.Join(", ", arguments)})";
    }

    public static string Variable(EntityNames entity) => Context.Any(item => item.Name == entity.Variable) ? "row" : entity.Variable;
}
