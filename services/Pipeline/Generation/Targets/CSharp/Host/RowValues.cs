using AgenticAi.Pipeline.Generation.Targets.CSharp.Domain;
using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The generated class that gives new rows their defaults and generated values (<c>BookValues</c>).</summary>
internal static class RowValues
{
    public static bool Exist(EntityNames entity) => ValuesGenerator.Exist(entity);

    public static string ClassOf(EntityNames entity) => ValuesGenerator.ClassOf(entity);
}
