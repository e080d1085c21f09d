using AgenticAi.Pipeline.Generation.Targets.CSharp.Names;

namespace AgenticAi.Pipeline.Generation.Targets.CSharp.Host;

/// <summary>The generated class that gives new rows their defaults and generated values (<c>BookValues</c>).</summary>
internal static class RowValues
{
    public static bool Exist(EntityNames entity) => entity.Stored.Any(attribute => attribute.Attribute.Default is not null || attribute.Attribute.Generator is not null);

    public static string ClassOf(EntityNames entity) => $"{entity.Class}Values";
}
