namespace AgenticAi.Pipeline.Validation.Planning;

/// <summary>Somebody who calls the application.</summary>
/// <param name="Role">A role of the model, <c>user</c> where there are none, <c>visitor</c> for somebody not signed in.</param>
internal sealed record Actor(string Role, string Identifier, string Password)
{
    public static Actor Visitor { get; } = new(Model.Api.Grant.Visitor, "", "");

    public bool IsVisitor => ReferenceEquals(this, Visitor);

    public string? Token { get; set; }

    public DateTimeOffset TokenEnds { get; set; }

    /// <summary>Id of the account, when an answer or the token tells it.</summary>
    public string? AccountId { get; set; }

    /// <summary>What was said at registration, by member of the account entity or of the profile.</summary>
    public Dictionary<string, object?> Values { get; init; } = new(StringComparer.Ordinal);
}
