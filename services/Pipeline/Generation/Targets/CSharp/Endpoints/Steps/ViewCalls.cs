using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;
using AgenticAi.Pipeline.Model.Api;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Projections that turn rows into answers.</summary>
internal static class ViewCalls
{
    /// <summary>The argument of <c>Select</c>: <c>BookResponse.From(...)</c>, or a lambda for a view that is a single value.</summary>
    public static string Of(Handler handler, View view)
    {
        var shape = ResponseShape.OfRow(handler.Names, view);
        foreach (var use in shape.Uses)
            handler.Note(use);
        var entity = handler.Names.Entity(view.Entity!);
        var call = view.IsValue ? $"{ResponseShape.Variable(entity)} => {shape.Fields[0].Value}" : ResponseShape.Call(handler.Names, view);
        return shape.Uses.Contains("baseUrl") ? call.Replace("baseUrl", "http.BaseUrl()", StringComparison.Ordinal) : call;
    }

    /// <summary>The C# type of what a view shows.</summary>
    public static string TypeOf(CodeNames names, View view)
    {
        if (!view.IsValue)
            return names.View(view.Name).Name;
        return view.Entity is null
            ? ResponseShape.Of(names, view, Expressions.ExpressionScope.Handler(names, null)).Fields[0].ClrType
            : ResponseShape.OfRow(names, view).Fields[0].ClrType;
    }
}
