using System.Globalization;
using AgenticAi.Pipeline.Model.Domain;

namespace AgenticAi.Pipeline.Model;

/// <summary>An attribute or relation in one line.</summary>
internal static class MemberText
{
    public static string Of(Domain.Attribute attribute)
    {
        var type = attribute.Type == AttributeType.Enum ? string.Join('|', attribute.EnumValues) : attribute.Type.ToString().ToLowerInvariant();
        IEnumerable<string?> parts =
        [
            $"{attribute.Name}: {type}{(attribute.IsList ? "[]" : "")}",
            attribute.Required ? "required" : null,
            attribute.Unique ? "unique" : null,
            Range("length", attribute.MinLength, attribute.MaxLength),
            Range(attribute.MinExclusive ? "above" : "range", attribute.Min, attribute.Max),
            attribute.Pattern is null ? null : $"pattern {attribute.Pattern}",
            attribute.Tense?.ToString().ToLowerInvariant(),
            attribute.Default is null ? null : $"default {attribute.Default}",
            attribute.Computed is null ? null : $"= {attribute.Computed}",
            attribute.Generator is null ? null : $"generated {attribute.Generator.Kind} {attribute.Generator.Format}".TrimEnd(),
            attribute.ReadOnly ? "read-only" : null,
            attribute.WriteOnly ? "write-only" : null,
            attribute.Immutable ? "immutable" : null,
            attribute.VisibleTo.Count == 0 ? null : $"for {string.Join(", ", attribute.VisibleTo)}",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    public static string Of(Relation relation)
    {
        IEnumerable<string?> parts =
        [
            $"{relation.Name} -> {relation.Target} ({relation.Kind})",
            relation.Required ? "required" : null,
            relation.Composition ? "part" : null,
            relation.MinItems > 0 ? $"at least {relation.MinItems}" : null,
            relation.Acyclic ? "no cycles" : null,
            relation.Kind is RelationKind.OneToMany or RelationKind.ManyToMany
                ? null
                : $"on delete {relation.OnDelete.ToString().ToLowerInvariant()}",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static string? Range<T>(string name, T? from, T? to)
        where T : struct, IFormattable =>
        from is null && to is null
            ? null
            : $"{name} {from?.ToString(null, CultureInfo.InvariantCulture)}..{to?.ToString(null, CultureInfo.InvariantCulture)}";
}
