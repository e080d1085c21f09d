namespace AgenticAi.Pipeline.Specs.Jdl;

internal static class JdlFieldTypes
{
    private static readonly HashSet<string> Types = new(
        [
            "String",
            "Integer",
            "Long",
            "BigDecimal",
            "Float",
            "Double",
            "Boolean",
            "LocalDate",
            "LocalTime",
            "ZonedDateTime",
            "Instant",
            "Duration",
            "UUID",
            "Blob",
            "AnyBlob",
            "ImageBlob",
            "TextBlob",
            "ByteBuffer",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Validations = new(
        ["required", "unique", "minlength", "maxlength", "pattern", "min", "max", "minbytes", "maxbytes"],
        StringComparer.Ordinal
    );

    public static bool IsBuiltIn(string type) => Types.Contains(type);

    public static bool IsValidation(string word) => Validations.Contains(word);

    public static string All => string.Join(", ", Types);
}
