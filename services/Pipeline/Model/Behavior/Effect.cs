using System.Text.Json.Serialization;
using AgenticAi.Pipeline.Model.Expressions;

namespace AgenticAi.Pipeline.Model.Behavior;

/// <summary>A change that an operation makes besides writing its own row. Effects of one operation run in order in one transaction, after all guards.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(SetEffect), "set")]
[JsonDerivedType(typeof(AdjustEffect), "adjust")]
[JsonDerivedType(typeof(CreateEffect), "create")]
[JsonDerivedType(typeof(DeleteEffect), "delete")]
[JsonDerivedType(typeof(ForEachEffect), "forEach")]
[JsonDerivedType(typeof(IfEffect), "if")]
public abstract record Effect
{
    /// <summary>kebab-case, unique in the model; its element id is <c>effect:</c> and this. Null inside another effect.</summary>
    public string? Id { get; init; }
}
