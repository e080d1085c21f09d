namespace AgenticAi.Pipeline.Specs.Language.Quantities;

/// <summary>Units that may be glued to a number ("10min", "50MB") and the words for money.</summary>
internal static class MeasureWords
{
    private static readonly HashSet<string> Glued = new(StringComparer.OrdinalIgnoreCase)
    {
        "kb",
        "mb",
        "gb",
        "tb",
        "kg",
        "g",
        "mg",
        "km",
        "m",
        "cm",
        "mm",
        "l",
        "ml",
        "px",
        "pt",
        "kwh",
        "kw",
        "w",
        "c",
        "f",
        "mph",
        "chars",
        "am",
        "pm",
    };

    private static readonly HashSet<string> CurrencyCodes = new(StringComparer.Ordinal)
    {
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "JPY",
        "CAD",
        "AUD",
        "NZD",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "INR",
        "CNY",
        "BRL",
        "MXN",
        "ZAR",
        "SGD",
        "HKD",
        "TRY",
    };

    private static readonly Dictionary<string, string> CurrencyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["franc"] = "CHF",
        ["francs"] = "CHF",
        ["yen"] = "JPY",
        ["cent"] = "cent",
        ["cents"] = "cent",
        ["penny"] = "cent",
        ["pence"] = "cent",
        ["$"] = "USD",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["¥"] = "JPY",
    };

    /// <summary>Nouns that measure one thing instead of counting several.</summary>
    public static bool IsMeasure(string noun) =>
        noun is "character" or "digit" or "letter" or "word" or "byte" or "symbol" or "decimal" or "percent" || IsSymbol(noun);

    /// <summary>"kg", "MB": counted, but never written as a plural.</summary>
    public static bool IsSymbol(string word) => word.Length > 1 && word is not ("am" or "pm") && Glued.Contains(word);

    public static bool IsUnit(string suffix) => Glued.Contains(suffix) || DurationUnits.Find(suffix) is not null;

    public static string? Currency(string word) => CurrencyCodes.Contains(word) ? word : CurrencyWords.GetValueOrDefault(word);
}
