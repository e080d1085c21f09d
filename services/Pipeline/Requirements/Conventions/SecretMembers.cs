using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>What people send to prove who they are or to pay with is taken and never shown, unless the text shows it.</summary>
internal sealed class SecretMembers : IPattern
{
    private static readonly string[] Secrets =
    [
        "password",
        "passcode",
        "passphrase",
        "pin",
        "secret",
        "token",
        "cvv",
        "cvc",
        "credential",
        "credentials",
    ];
    private static readonly string[] SecretPairs = ["api key", "private key", "access key", "card number", "security code", "security answer"];

    public string Name => "secret-members";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        if (context.Model.Api.IsGiven)
        {
            return;
        }

        foreach (var entity in context.Model.Domain.Entities)
        {
            foreach (var attribute in entity.Attributes.Where(attribute => IsSecret(attribute) && !IsShown(context, entity, attribute)))
            {
                attribute.WriteOnly = true;
                context.Assume(
                    ElementId.Attribute(entity.Name, attribute.Name, "write-only"),
                    $"{entity.Name}.{attribute.Name} is taken and never shown, because of its name.",
                    attribute.Source
                );
                context.Changed();
            }
        }
    }

    /// <summary>Clients send it: a token that the application makes is there to be shown.</summary>
    private static bool IsSecret(Attribute attribute) =>
        attribute
            is {
                Type: AttributeType.String or AttributeType.Text or AttributeType.Integer,
                WriteOnly: false,
                ReadOnly: false,
                Generator: null,
                Computed: null,
                VisibleTo.Count: 0
            }
        && Naming.Words(attribute.Name) is [.., var last] words
        && (Secrets.Contains(last, StringComparer.Ordinal) || SecretPairs.Contains(string.Join(' ', words.TakeLast(2)), StringComparer.Ordinal));

    private static bool IsShown(InferenceContext context, Entity entity, Attribute attribute) =>
        context.Model.Api.Views.Exists(view =>
            view.Entity == entity.Name && view.Fields.Exists(field => field.Value.ToString() == $"this.{attribute.Name}")
        );
}
