using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Code;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Endpoints.Steps;

/// <summary>The values that the system gives a new row.</summary>
internal static class RowValues
{
    public static void Assign(Handler handler, EntityNames entity, string variable)
    {
        if (!ValuesGenerator.Exist(entity))
            return;
        handler.Use(Service.Db, Service.Cancellation);
        handler.UseMoment("now");
        var caller = "";
        if (handler.Names.Account is not null)
        {
            handler.Use(Service.Caller);
            caller = "caller, ";
        }

        handler.Code.Line($"await {ValuesGenerator.ClassOf(entity)}.AssignAsync({variable}, db, {caller}now, cancellation);");
    }
}
