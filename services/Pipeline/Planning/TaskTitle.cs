namespace AgenticAi.Pipeline.Planning;

internal static class TaskTitle
{
    /// <summary><c>endpoints-cart-item</c> becomes "Endpoints cart item".</summary>
    public static string Of(string id) => id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
