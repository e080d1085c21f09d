using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Roles;

/// <summary>Nouns for people who use applications.</summary>
internal static class RoleNouns
{
    private static readonly HashSet<string> Visitors = Set(
        "visitor guest anonymous anyone anybody everybody everyone public everyone visitors stranger unauthenticated|anonymous user|anonymous visitor|unauthenticated user|not signed in|guest user|the public|general public|client"
    );

    private static readonly HashSet<string> Anybody = Set(
        "user registered|signed-in user|logged-in user|authenticated user|registered user|account|signed in user|logged in user|person"
    );

    private static readonly HashSet<string> Known = Set(
        "admin administrator superuser manager staff employee librarian customer member patient doctor nurse receptionist organizer organiser buyer seller vendor merchant editor moderator teacher student instructor trainer coach "
            + "agent operator clerk driver courier host tenant landlord dispatcher technician engineer accountant cashier chef cook waiter reader subscriber contributor supervisor auditor referee player parent pupil applicant recruiter "
            + "candidate volunteer donor curator broker dealer supplier requester approver reviewer attendee speaker owner author writer analyst developer client |shop owner|front desk|support agent|hotel manager|store manager|event manager|gym member|staff member|warehouse worker|worker|officer|planner|viewer|veterinarian|vet|caretaker|passenger|pilot|shopper|mechanic|attendant|keeper|adopter|warden|custodian|guide"
    );

    /// <summary>Rights over others: nobody gets one of these by signing up.</summary>
    private static readonly HashSet<string> Privileged = Set(
        "admin administrator superuser manager editor staff employee librarian receptionist moderator operator clerk dispatcher technician accountant cashier supervisor auditor agent nurse officer lead owner "
            + "|support agent|hotel manager|store manager|front desk|project manager|staff member|team lead|event manager|shop owner|mechanic|caretaker|curator|recruiter|doctor|teacher|vet|veterinarian|worker|warehouse worker|attendant|keeper|warden|custodian"
    );

    /// <summary>Words that also name a relation to a single thing ("the owner of the project"); they are roles only where a role list says so.</summary>
    private static readonly HashSet<string> Relational = Set(
        "owner author writer creator assignee reviewer approver requester viewer host sender recipient client lead|"
    );

    public static bool IsVisitor(string phrase) => Visitors.Contains(Vocabulary.Normalize(phrase)) || Visitors.Contains(phrase.ToLowerInvariant());

    public static bool IsAnybodySignedIn(string phrase) => Anybody.Contains(Vocabulary.Normalize(phrase));

    /// <summary>Nouns that mean a human being and still say nothing about what somebody may do: machines with the name of a trade, ages, people as such.</summary>
    private static readonly HashSet<string> NoRoles = Set(
        "server printer person individual human child kid adult minor junior senior man woman somebody someone namesake winner loser beginner recipient assignee holder|"
    );

    public static bool IsKnown(string phrase) =>
        Vocabulary.Normalize(phrase) is var noun
        && !Relational.Contains(noun)
        && (Known.Contains(noun) || (WordForms.IsPerson(noun) && !NoRoles.Contains(noun) && !Visitors.Contains(noun) && !Anybody.Contains(noun)));

    /// <summary>Also those that are a relation elsewhere: a list of people calls them roles.</summary>
    public static bool IsPerson(string phrase) => Known.Contains(Vocabulary.Normalize(phrase)) || IsVisitor(phrase) || IsAnybodySignedIn(phrase);

    public static bool IsPrivileged(string role) => Privileged.Contains(Vocabulary.Normalize(role));

    private static HashSet<string> Set(string words) =>
        new(
            words
                .Split('|', 2)[0]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Concat(words.Split('|').Skip(1))
                .Select(word => word.Trim())
                .Where(word => word.Length > 0),
            StringComparer.Ordinal
        );
}
