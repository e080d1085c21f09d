using AgenticAi.Pipeline.Generation.Targets.CSharp.Expressions;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;

/// <summary>Writes the values of views; nested views are written inside, so that one query reads all.</summary>
internal sealed class ResponseWriter(CodeNames names, Compilation compilation)
{
    private const string OmitNull = "JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)";

    public IReadOnlyList<ResponseField> Fields(View view, ExpressionScope scope)
    {
        var properties = new NameSet();
        properties.Reserve(names.View(view.Name).Name, "EqualityContract", "From");
        return [.. view.Fields.Select(field => Field(view, field, scope, properties))];
    }

    private ResponseField Field(View view, ViewField field, ExpressionScope scope, NameSet properties)
    {
        var pascal = CSharpWords.Pascal(field.Name);
        var property = CSharpWords.IsObjectMember(pascal) ? properties.Take($"{pascal}Value") : properties.Take(pascal, $"{pascal}Value");
        var value = Value(field, scope);
        var visible = FieldVisibility.Condition(names, view, field, scope, compilation);
        if (visible is not null)
        {
            var cast = value.Type.IsValueType && !value.Type.IsNullable ? $"({value.ClrType}?)" : "";
            value = value with { Code = $"{visible} ? {cast}{value.Code} : null", ClrType = value.ClrType.TrimEnd('?') + "?" };
        }

        var isOmitted = visible is not null || field.OmitNull;
        string?[] annotations = [RequestAnnotations.JsonName(property, field.Name), isOmitted && value.ClrType.EndsWith('?') ? OmitNull : null];
        return new ResponseField(
            property,
            value.ClrType,
            [.. annotations.OfType<string>()],
            isOmitted && value.ClrType.EndsWith('?') ? "" : "required ",
            value.Code,
            value.Awaits
        );
    }

    private (string Code, string ClrType, ExpressionType Type, bool Awaits) Value(ViewField field, ExpressionScope scope)
    {
        if (field.Value is PathExpression { Root: "token", Members.Count: 0 })
        {
            return ("\"\"", "string", new ExpressionType(ValueKind.Text), false);
        }

        if (field.UrlOf is not null && names.Model.Api.FindOperation(field.UrlOf) is { } operation)
        {
            compilation.Use("baseUrl");
            return (RowUrl.Of(names, operation, field.Value, scope, compilation), "string", new ExpressionType(ValueKind.Text), false);
        }

        return field.View is not null && names.Model.Api.FindView(field.View) is { IsValue: false } nested
            ? Nested(field, nested, scope)
            : Plain(field, scope);
    }

    private (string Code, string ClrType, ExpressionType Type, bool Awaits) Plain(ViewField field, ExpressionScope scope)
    {
        if (field is { Type: AttributeType.Json, Value: Literal { Value: string json } })
        {
            return ($"JsonElement.Parse({Literals.Text(json)}, default)", "JsonElement", new ExpressionType(ValueKind.Json), false);
        }

        var term = compilation.Compile(field.Value, scope);
        if (term.Type is { Kind: ValueKind.Row, IsList: false } && term.RowId is { } id)
        {
            term = term with
            {
                Code = id,
                Type = new ExpressionType(term.Type.Entity!.IdType == "long" ? ValueKind.Long : ValueKind.Uuid, term.Type.IsNullable),
            };
        }

        var type = term.Type.Kind is ValueKind.Null && field.Type is { } given ? ExpressionType.Of(given, isNullable: true) : term.Type;
        if (type.Enumeration is { } enumeration)
        {
            compilation.Use(enumeration.Entity.Feature);
        }

        var clr = type.IsList ? $"IReadOnlyList<{type.ClrType}>" : type.ClrType;
        return (term.Code, type.IsNullable ? $"{clr}?" : clr, type, term.Awaits);
    }

    private (string Code, string ClrType, ExpressionType Type, bool Awaits) Nested(ViewField field, View view, ExpressionScope scope)
    {
        var record = names.View(view.Name).Name;
        compilation.Use(names.View(view.Name).Feature);
        var source =
            field.Value is PathExpression path && Compilation.TypeOf(path, scope).IsList
                ? new AggregateExpression(AggregateKind.Select, Specs.Language.Naming.Camel(view.Entity ?? "item"), path, null, null)
                : field.Value;
        if (source is AggregateExpression aggregate)
        {
            var projected = AggregateCompiler.Project(aggregate, scope, compilation, (row, inner) => Initializer(view, row, inner));
            var isList = aggregate.Kind is AggregateKind.Select;
            return (
                projected.Code,
                isList ? $"IReadOnlyList<{record}>" : $"{record}?",
                new ExpressionType(ValueKind.Record, !isList, IsList: isList),
                projected.Awaits
            );
        }

        var term = compilation.Compile(field.Value, scope);
        if (term.Path is { Navigations.Length: > 0 } loaded)
        {
            compilation.Include(loaded);
        }

        var code = Initializer(view, term, scope);
        var isMissing = term.Type.IsNullable && term.RowId != "caller.Id";
        return (
            isMissing ? $"{term.At(Binding.Relational)} == null ? null : {code}" : code,
            isMissing ? $"{record}?" : record,
            new ExpressionType(ValueKind.Record, isMissing),
            term.Awaits
        );
    }

    /// <summary>The object creation for a view of a row; nested inside the code around it.</summary>
    private string Initializer(View view, Term row, ExpressionScope scope)
    {
        var code =
            row.RowId == "caller.Id" ? "caller.Account!"
            : row.Type.IsNullable ? $"{row.Receiver}!"
            : row.Receiver;
        var root = new ExpressionRoot(code, row.Type.Entity, IsRange: !row.IsLocal, Path: row.Path);
        var inner = scope with { Roots = scope.Roots.SetItem("this", root) };
        var values = Fields(view, inner).Select(field => $"{field.Property} = {field.Value}");
        return $"new {names.View(view.Name).Name} {{ {string.Join(", ", values)} }}";
    }
}
