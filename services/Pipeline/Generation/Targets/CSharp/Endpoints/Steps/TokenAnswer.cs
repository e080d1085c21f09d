using AgenticAi.Pipeline.Generation.Targets.CSharp.Contracts;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>Answers of register and login: what they show of the account, and a token that no query knows.</summary>
internal static class TokenAnswer
{
    public static void Write(Handler handler, string account)
    {
        if (Answer.ViewOf(handler) is not { } view)
            return;
        handler.Use(Service.Tokens, Service.Db, Service.Cancellation);
        var entity = handler.Names.Account!;
        if (view.IsValue && IsToken(view.Fields[0].Value))
        {
            handler.Code.Line($"var response = tokens.Issue({account});");
            return;
        }

        if (view.Entity is null)
        {
            handler.Scope = handler.Scope.With("this", account, entity).With("me", account, entity);
            ViewObjects.Write(handler, view);
            Set(handler, view, account, "response");
            return;
        }

        handler.Code.Line(
            $"var response = await db.{entity.Set}.Where(row => row.Id == {account}.Id).Select({ViewCalls.Of(handler, view)}).SingleAsync(cancellation);"
        );
        Set(handler, view, account, "response");
    }

    public static bool IsToken(Expression value) => value is PathExpression { Root: "token", Members.Count: 0 };

    private static void Set(Handler handler, View view, string account, string response)
    {
        var fields = view.Entity is null
            ? ResponseShape.Of(handler.Names, view, handler.Scope).Fields
            : ResponseShape.OfRow(handler.Names, view).Fields;
        foreach (var (field, property) in view.Fields.Zip(fields))
        {
            if (IsToken(field.Value))
                handler.Code.Line($"{response} = {response} with {{ {property.Property} = tokens.Issue({account}) }};");
            else if (
                field.View is not null
                && handler.Names.Model.Api.FindView(field.View) is { } nested
                && nested.Fields.Find(inner => IsToken(inner.Value)) is { } token
            )
                handler.Code.Line(
                    $"{response} = {response} with {{ {property.Property} = {response}.{property.Property} with {{ {Names.CSharpWords.Pascal(token.Name)} = tokens.Issue({account}) }} }};"
                );
        }
    }
}
